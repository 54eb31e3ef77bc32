import { startOf } from '../../domain/shorten.ts'
import type { Notes } from './notes.ts'
import { quotable } from './notes.ts'

/** Characters of one published text that are read: the longest title met has some 2,000. */
export const LONGEST_TEXT = 100_000
/** No personal datum is longer: the cut falls at most so far before the end. */
const EDGE = 300
/** Below that many characters no text is hostile by its size. */
const SHORT = 500
/**
 * Marks on one letter: no writing of any language has more (UAX #15, Stream-Safe Text Format). Normal forms put them
 * in order, in a time that grows with the square of their number.
 */
const PILE = /(\p{M}{30})\p{M}+/gu

/** A word, with the white space behind it, that can be no part of a number or of an e-mail, entities included. */
const isSafe = (word: string) => /\s$/.test(word) && /\p{L}/u.test(word) && !/[\p{N}@&;]/u.test(word)

/**
 * The beginning of a text, up to a word of letters: half a telephone number or half an e-mail would not be known as
 * one, and would be published (rule 11).
 */
function beginning(text: string): string {
  const start = startOf(text, LONGEST_TEXT - EDGE)
  const words = text.slice(start.length, LONGEST_TEXT).split(/(?<=\s)/)
  return start + words.slice(0, words.findLastIndex(isSafe) + 1).join('')
}

function cut(text: string): string {
  if (text.length < SHORT) return text
  return (text.length > LONGEST_TEXT ? beginning(text) : text).replace(PILE, '$1')
}

/** A published text as far as it is read; what goes on is flagged, with its length. */
export function boundedText(text: string, column: string, notes: Notes): string {
  const read = cut(text)
  if (read !== text) notes.flag('text-cut', quotable(column), `${text.length} caractères`)
  return read
}

function isBounded(value: unknown): boolean {
  if (typeof value === 'string') return cut(value) === value
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, each]) => name === name.trim() && isBounded(each))
}

/** The same of every text within a value of JSON, which nests no deeper than `isShallow` allows. */
export function bounded(value: unknown, column: string, notes: Notes): unknown {
  if (typeof value === 'string') return boundedText(value, column, notes)
  if (isBounded(value)) return value
  if (Array.isArray(value)) return value.map((item, index) => bounded(item, `${column}[${index}]`, notes))
  return boundedFields(value as object, notes, `${column}.`)
}

/**
 * The fields of a JSON row, or the cells of a CSV row, as far as they are read. A name with spaces around, as all rows
 * of one buyer profile have it (`"nom "`), is the name without, unless that one is there too.
 */
export function boundedFields<Fields extends object>(fields: Fields, notes: Notes, path = ''): Fields {
  const entries = Object.entries(fields)
  return Object.fromEntries(
    entries
      .filter(([name]) => name === name.trim() || !Object.hasOwn(fields, name.trim()))
      .map(([name, value]) => [name.trim(), bounded(value, path + name.trim(), notes)]),
  ) as Fields
}
