import { Temporal } from 'temporal-polyfill'
import { isIsoDate } from '../date.ts'
import type { IsoDate } from '../date.ts'

const DAY = String.raw`(?<day>\d{1,2})`
const MONTH = String.raw`(?<month>\d{1,2})`
const YEAR = String.raw`(?<year>\d{4})`

/** Ways of writing a day that no reader could tell from another, by the name that a mapping gives them. */
const WRITINGS = {
  'JJ/MM/AAAA': new RegExp(`^${DAY}[/.-]${MONTH}[/.-]${YEAR}$`),
  'MM/JJ/AAAA': new RegExp(`^${MONTH}[/.-]${DAY}[/.-]${YEAR}$`),
  'AAAA/MM/JJ': new RegExp(`^${YEAR}[/.-]${MONTH}[/.-]${DAY}$`),
  'JJ/MM/AA': new RegExp(String.raw`^${DAY}[/.-]${MONTH}[/.-](?<year>\d{2})$`),
  AAAAMMJJ: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  JJMMAAAA: /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
} as const

/** Days that a spreadsheet counts from the end of 1899, in a column that does not show them as days. */
const NUMBER = 'nombre'
const BEFORE_THE_FIRST = Temporal.PlainDate.from('1899-12-30')

export const DATE_WRITINGS: readonly string[] = [...Object.keys(WRITINGS), NUMBER]

function dayOfCount(text: string): IsoDate | undefined {
  const count = /^\d{3,6}(?:[.,]\d+)?$/.test(text) ? Number.parseInt(text, 10) : undefined
  return count === undefined ? undefined : BEFORE_THE_FIRST.add({ days: count }).toString()
}

/** The day that a cell writes so; `undefined` where it writes none. Two figures of a year are of this century. */
export function dayWritten(text: string, writing: string): IsoDate | undefined {
  if (writing === NUMBER) return dayOfCount(text)
  const {
    day = '',
    month = '',
    year = '',
  } = WRITINGS[writing as keyof typeof WRITINGS].exec(text)?.groups ?? {}
  const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) ? iso : undefined
}
