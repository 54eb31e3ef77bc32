import { isIsoDate } from '../../domain/date.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { Notes } from './notes.ts'
import { quotableNumber } from './notes.ts'
import { isNotCommunicated } from './reading.ts'
import type { Reading } from './reading.ts'

const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?`
const ZONE = String.raw`\s*(?:Z|[+-]\d{2}:?\d{2})?`
/** `2018-12-17`, `2018-12-17+01:00`, `2021-09-16T00:00:00Z`: the day as written, whatever the zone. */
const ISO = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})${TIME}${ZONE}$`)
/** `01/01/2021`: day, month, year. */
const FRENCH = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${TIME}$`)
/** `September, 16 2021 00:00:00`, as ColdFusion writes it. */
const ENGLISH = new RegExp(`^([A-Z][a-z]+),? (\\d{1,2}),? (\\d{4})${TIME}$`)
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const pad = (number: number | string) => String(number).padStart(2, '0')

function dayOf(text: string): IsoDate | undefined {
  const iso = ISO.exec(text)
  if (iso) return iso[1]
  const french = FRENCH.exec(text)
  if (french) return `${french[3]}-${pad(french[2] ?? '')}-${pad(french[1] ?? '')}`
  const english = ENGLISH.exec(text)
  const month = MONTHS.indexOf(english?.[1] ?? '') + 1
  return english && month > 0 ? `${english[3]}-${pad(month)}-${pad(english[2] ?? '')}` : undefined
}

/** A day that exists, in one of the shapes met in published files; its plausibility is judged later (rule 13). */
export function parseDate(value: unknown): Reading<IsoDate> {
  if (isNotCommunicated(value)) return 'missing'
  if (typeof value !== 'string') return 'unreadable'
  const day = dayOf(value.trim())
  return day !== undefined && isIsoDate(day) ? { value: day } : 'unreadable'
}

/** A date that may be missing without remark (publication, modification); unreadable is flagged. */
export function readOptionalDate(value: unknown, column: string, notes: Notes): IsoDate | undefined {
  const reading = parseDate(value)
  if (reading === 'unreadable') notes.flag('date-unreadable', column, quotableNumber(value))
  return typeof reading === 'object' ? reading.value : undefined
}

/** The date of award, flagged when missing or unreadable, never replaced by another date. */
export function readDate(value: unknown, column: string, notes: Notes): IsoDate | undefined {
  if (parseDate(value) === 'missing') notes.flag('date-missing', column)
  return readOptionalDate(value, column, notes)
}
