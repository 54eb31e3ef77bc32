import { decodeHTML } from 'entities'
import { folded } from './fold.ts'

/** HTML entities (with or without their semicolon), percent-encoding of addresses, escapes of JSON. */
const ESCAPE = /&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});?|%[2-7][0-9a-f]|\\(?:u[0-9a-f]{4}|[bfnrt])/gi
/** `&amp;amp;#48;`: some chains of tools escape twice, and one more round costs nothing. */
const ROUNDS = 3
const PLAIN = /^[\x20-\x7E]*$/

/** A text as detectors read it, and where each of its characters stands in the published text. */
export interface Canonical {
  readonly text: string
  startOf(index: number): number
  /** Excluded. */
  endOf(index: number): number
}

/** The text with what `replace` makes of each match; the rest stays. */
function rewritten(from: Canonical, pattern: RegExp, replace: (match: string) => string): Canonical {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const write = (part: string, start: number, end: number) => {
    parts.push(part)
    for (let index = 0; index < part.length; index++) {
      starts.push(start)
      ends.push(end)
    }
  }
  const copy = (start: number, end: number) => {
    for (let index = start; index < end; index++)
      write(from.text.charAt(index), from.startOf(index), from.endOf(index))
  }
  let done = 0
  for (const { 0: match, index } of from.text.matchAll(pattern)) {
    copy(done, index)
    done = index + match.length
    write(replace(match), from.startOf(index), from.endOf(done - 1))
  }
  copy(done, from.text.length)
  return { text: parts.join(''), startOf: (index) => starts[index]!, endOf: (index) => ends[index]! }
}

function unescaped(match: string): string {
  if (match.startsWith('&')) return decodeHTML(match)
  if (match.startsWith('%')) return String.fromCharCode(Number.parseInt(match.slice(1), 16))
  return /^\\u/i.test(match) ? String.fromCharCode(Number.parseInt(match.slice(2), 16)) : ' '
}

const asPublished = (text: string): Canonical => ({
  text,
  startOf: (index) => index,
  endOf: (index) => index + 1,
})

/**
 * Decoded from entities and escapes, NFKC, without accents and invisible marks, every blank a space and every dash a
 * hyphen, what is left beyond ASCII a letter `x` or a sign `:`, so that a number or an address has one writing. Takes time in proportion to the text.
 */
export function canonicalOf(published: string): Canonical {
  let canonical = asPublished(published.toWellFormed())
  for (let round = 0; round < ROUNDS && /[&%\\]/.test(canonical.text); round++)
    canonical = rewritten(canonical, ESCAPE, unescaped)
  return PLAIN.test(canonical.text) ? canonical : rewritten(canonical, /[^\x20-\x7E]/gu, folded)
}

/** The same with HTML tags as blanks: `06<b>12</b>34` is read without them. */
export function withoutTags(canonical: Canonical): Canonical {
  return rewritten(canonical, /<[/a-z!][^<>]{0,1000}>/gi, () => ' ')
}
