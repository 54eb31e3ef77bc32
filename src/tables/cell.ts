import { isIsoDate } from '../domain/date.ts'
import { isPersonalNumber } from '../domain/personal-data.ts'
import { withoutInvisible } from '../domain/visible-text.ts'
import { parseDate } from '../formats/fields/date.ts'
import { isNotCommunicated } from '../formats/fields/reading.ts'
import { plainText } from '../formats/fields/text.ts'
import { readCommune, readSiret } from './code.ts'
import type { CellReading, ReadColumn } from './column.ts'
import { nearestValue } from './nearest.ts'
import { readEuros, readPlanCell } from './plan-cell.ts'

const YES = new Set(['oui', 'o', 'true', '1', 'vrai', 'yes'])
const NO = new Set(['non', 'n', 'false', '0', 'faux', 'no'])

/** The word for "none declared" in a list (/donnees/schemas/), and DECP's own ("Pas de considération sociale"). */
const NONE = /^(?:aucun|aucune|pas de .*)$/i

/** Neither case, accents nor spaces change a word of a closed list, nor how jurists write an article: "L. 2113‑12". */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\s]/gu, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/^l\.(?=\d)/, 'l')
}

/** Of these figures on, a quantity is never quoted (rule 11): a telephone that has lost its zero has nine. */
const LONG_NUMBER = /^[+-]?\d{9}/
/** A thousand billions: beyond, figures are the number of a person or of an establishment. */
const TOO_LONG_QUANTITY = /^[+-]?\d{13}/

function wrong(expected: string): CellReading {
  return { wrong: expected }
}

/**
 * Whether figures may be neither shown nor quoted. No year, lot or hour has so many: they are a number of something
 * else, perhaps of somebody. A quantity with its unit may have them, euros above all, unless they are those of a person's
 * number or more than any has.
 */
function isWithheld(cell: string, plain: string, { meaning }: ReadColumn): boolean {
  return meaning === 'quantity'
    ? TOO_LONG_QUANTITY.test(plain) || isPersonalNumber(cell)
    : LONG_NUMBER.test(plain)
}

function readNumber(text: string, column: ReadColumn): CellReading {
  const { type, minimum } = column
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  const value = Number(plain)
  const expected = type === 'integer' ? 'un nombre entier' : 'un nombre'
  if (isWithheld(text, plain, column)) return { withheld: 'value-unreadable', expected }
  if (!/^-?\d+(\.\d+)?$/.test(plain))
    return wrong(/\d/.test(text) ? `${expected}, sans mot ni unité` : expected)
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return wrong(`${expected} moins grand`)
  if (type === 'integer' && !Number.isInteger(value)) return wrong(expected)
  if (minimum !== undefined && value < minimum) return wrong(`${expected} d’au moins ${minimum}`)
  return { value }
}

function readDay(text: string): CellReading {
  const reading = parseDate(text)
  return typeof reading === 'object' && isIsoDate(reading.value)
    ? { value: reading.value }
    : wrong('une date AAAA-MM-JJ')
}

function oneOf(text: string, values: readonly string[]): CellReading {
  const known = values.find((value) => fold(value) === fold(text))
  if (known !== undefined) return { value: known }
  const nearest = nearestValue(text, values)
  const list = `une de ces valeurs : ${values.join(', ')}`
  return wrong(nearest === undefined ? list : `${list} (peut-être ${nearest})`)
}

function readWord(text: string, { values, pattern, meaning, example }: ReadColumn): CellReading {
  if (meaning === 'siret') return readSiret(text)
  if (meaning === 'commune') return readCommune(text, pattern ?? '.*')
  if (values !== undefined) return oneOf(text, values)
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(text))
    return wrong(`une valeur écrite comme « ${example.split('|', 1)[0]} »`)
  if (pattern !== undefined) return { value: text }
  const plain = plainText(text)
  return plain === '' ? { empty: true } : { value: plain }
}

function readList(text: string, column: ReadColumn): CellReading {
  if (NONE.test(text)) return { value: [] }
  const items = text.split('|').flatMap((item) => (item.trim() === '' ? [] : readWord(item.trim(), column)))
  const bad = items.find((item) => 'wrong' in item)
  return bad ?? { value: items.flatMap((item) => ('value' in item ? (item.value as string) : [])) }
}

function readBoolean(text: string): CellReading {
  const word = text.toLowerCase()
  if (YES.has(word)) return { value: true }
  return NO.has(word) ? { value: false } : wrong('oui ou non')
}

/** Reads a cell by its column. Empty, or a word for it such as NC, is unknown; `aucune` is a list known to be empty. */
export function readCell(cell: string, column: ReadColumn): CellReading {
  const text = withoutInvisible(cell.toWellFormed()).replace(/\s+/g, ' ').trim()
  if (isNotCommunicated(text)) return { empty: true }
  const planned = readPlanCell(cell, column)
  if (planned !== undefined) return planned
  switch (column.type) {
    case 'integer':
    case 'number':
      return readNumber(text, column)
    case 'amount':
      return readEuros(cell)
    case 'date':
      return readDay(text)
    case 'boolean':
      return readBoolean(text)
    case 'list':
      return readList(text, column)
    default:
      return readWord(text, column)
  }
}
