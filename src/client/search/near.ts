import { fold } from '../../text/language/fold.ts'

/** Letters by which two words begin alike. */
function common(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

/** Whether a word of a text is what the index finds for a wanted word: it begins with it, but for its ending. */
export function isNear(wanted: string, word: string): boolean {
  const { length } = wanted
  const needed = length < 4 ? length : Math.max(Math.min(length - 1, 4), length - 3)
  return common(wanted, word) >= needed
}

/**
 * Whether each wanted word stands in one of the texts. Pagefind answers a word that it does not know with what that
 * word begins with ("hopitall" finds "ho"): such results are no results.
 */
export function standInTexts(wanted: readonly string[], texts: readonly string[]): boolean {
  const words = texts.flatMap((text) => fold(text).split(' '))
  return wanted.every((each) => words.some((word) => isNear(each, word)))
}

export interface WordPart {
  readonly text: string
  readonly found: boolean
}

/** A text in parts, the words that were looked for apart from the rest: joined, they are the text. */
export function wordParts(text: string, wanted: readonly string[]): readonly WordPart[] {
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((part, index) => {
      const found = index % 2 === 1 && fold(part) !== '' && wanted.some((each) => isNear(each, fold(part)))
      return { text: part, found }
    })
    .filter((part) => part.text !== '')
}

const EXCERPT = 170

/** The sentence around the first word found, where a text is long; the beginning where none is in it. */
export function excerptOf(text: string, wanted: readonly string[]): string {
  if (text.length <= EXCERPT) return text
  let at = 0
  for (const part of wordParts(text, wanted)) {
    if (part.found) break
    at += part.text.length
  }
  const start = at >= text.length - EXCERPT / 2 ? Math.max(0, text.length - EXCERPT) : Math.max(0, at - 60)
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1
  const end = from + EXCERPT >= text.length ? text.length : text.lastIndexOf(' ', from + EXCERPT)
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`
}
