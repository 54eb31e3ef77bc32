import { decodeHTMLStrict } from 'entities'
import { maskPersonalData } from '../../domain/personal-data.ts'
import { withoutInvisible } from '../../domain/visible-text.ts'
import type { Notes } from './notes.ts'
import { isNotCommunicated } from './reading.ts'
import { readScalar } from './scalar.ts'

const LINE_BREAK_TAG = /<br\s*\/?>/gi
/** Latin letters, figures and everyday punctuation on one line, with no entity or tag: nothing to clean. */
const ORDINARY =
  /^[\x21-\x25\x27-\x3B\x3D-\x7E\u00A1-\u00AC\u00AE-\u017F’–]+(?: [\x21-\x25\x27-\x3B\x3D-\x7E\u00A1-\u00AC\u00AE-\u017F’–]+)*$/
const REPLACEMENT = '\uFFFD'

/** A text as it was meant, and what had to be done for it. */
export interface CleanText {
  readonly text: string
  /** HTML entities or line-break tags were turned into what they stand for. */
  readonly decoded: boolean
  /** Characters were lost before publication. */
  readonly corrupted: boolean
  /** Personal data was masked (rule 11). */
  readonly masked: boolean
}

/** Entities are decoded twice at most: some chains of tools escape twice (`&amp;#8217;`). */
function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(decodeHTMLStrict(text)) : text
}

/** On one line, without what prints nothing. */
function onOneLine(text: string): string {
  return withoutInvisible(text).replace(/\s+/g, ' ').trim().normalize('NFC')
}

/** Half a character, which only JSON can write, is U+FFFD in every file: it is so from the start. */
function decode(published: string): string {
  return decodeEntities(published.toWellFormed()).replace(LINE_BREAK_TAG, ' ')
}

/** The text of a cell that nobody masks here: decoded, on one line, without what prints nothing. */
export function plainText(published: string): string {
  return onOneLine(decode(published))
}

/** Masks personal data, then decodes, removes what is invisible, collapses white space; never guesses a lost character. */
export function cleanPublished(published: string): CleanText {
  const safe = maskPersonalData(published)
  if (ORDINARY.test(published))
    return { text: safe, decoded: false, corrupted: false, masked: safe !== published }
  const plain = onOneLine(decode(safe))
  // Cleaning brings together what it takes marks out of.
  const text = maskPersonalData(plain)
  return {
    text,
    decoded: decode(published) !== published,
    corrupted: plain.includes(REPLACEMENT),
    masked: safe !== published || text !== plain,
  }
}

/** Any text but a title: cleaned, masked; absent when missing or "NC". */
export function readText(value: unknown, column: string, notes: Notes): string | undefined {
  const published = readScalar(value, column, notes)
  if (published === undefined || isNotCommunicated(published)) return undefined
  const { text, masked } = cleanPublished(published)
  if (masked) notes.flag('personal-data-masked', column)
  return text === '' ? undefined : text
}
