import { fold } from '../../text/language/fold.ts'
import { isFoundBy } from '../../text/language/word-forms.ts'
import type { SearchWidth } from '../../text/language/word-forms.ts'

export interface WordPart {
  readonly text: string
  readonly found: boolean
}

/** The words that are looked for, as the index has them, and how widely. */
export interface WantedWords {
  readonly words: readonly string[]
  readonly width: SearchWidth
}

/** A text in parts, the words that were looked for apart from the rest: joined, they are the text. */
export function wordParts(text: string, { words, width }: WantedWords): readonly WordPart[] {
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((part, index) => {
      const folded = index % 2 === 1 ? fold(part) : ''
      const found = folded !== '' && words.some((each) => isFoundBy(folded, each, width))
      return { text: part, found }
    })
    .filter((part) => part.text !== '')
}

const EXCERPT = 170

/** The sentence around the first word found, where a text is long; the beginning where none is in it. */
export function excerptOf(text: string, wanted: WantedWords): string {
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
