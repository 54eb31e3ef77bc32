import { Temporal } from 'temporal-polyfill'
import { addMonths } from './date.ts'
import type { IsoDate } from './date.ts'

/** When something is planned: a quarter, `2027-T1`, or a month, `2027-03`. */
export type Period = string

/** As in Table Schema, matched against the whole text. */
export const PERIOD_PATTERN = '20\\d{2}-(?:T[1-4]|0[1-9]|1[0-2])'

function firstMonth(period: Period): number {
  const unit = period.slice(5)
  return unit.startsWith('T') ? Number(unit.slice(1)) * 3 - 2 : Number(unit)
}

export function isQuarter(period: Period): boolean {
  return period[5] === 'T'
}

export function firstDayOf(period: Period): IsoDate {
  return `${period.slice(0, 4)}-${String(firstMonth(period)).padStart(2, '0')}-01`
}

/** The first day after the period. */
export function dayAfter(period: Period): IsoDate {
  return addMonths(firstDayOf(period), isQuarter(period) ? 3 : 1)
}

/** The last day of the period. */
export function lastDayOf(period: Period): IsoDate {
  return Temporal.PlainDate.from(dayAfter(period)).subtract({ days: 1 }).toString()
}

/** The quarter that a month, a quarter or a day lies in: `2027-T1`. */
export function quarterOf(when: Period | IsoDate): Period {
  if (isQuarter(when)) return when
  return `${when.slice(0, 4)}-T${Math.ceil(Number(when.slice(5, 7)) / 3)}`
}

/** The half-year that a month or a day lies in: `2027-S1`. */
export function halfYearOf(when: IsoDate): string {
  return `${when.slice(0, 4)}-S${Number(when.slice(5, 7)) <= 6 ? 1 : 2}`
}

/** The quarter `count` quarters later. */
export function addQuarters(quarter: Period, count: number): Period {
  return quarterOf(addMonths(firstDayOf(quarter), 3 * count))
}

/**
 * Months by which `to` comes later than `from`, negative where it comes earlier. Two periods of which one lies in the
 * other are not apart: a month within its quarter says the same more exactly.
 */
export function monthsApart(from: Period, to: Period): number {
  if (isQuarter(from) !== isQuarter(to) && quarterOf(from) === quarterOf(to)) return 0
  const count = (period: Period) => Number(period.slice(0, 4)) * 12 + firstMonth(period)
  return count(to) - count(from)
}

/** The same for a day that something happened on: 0 within the period, else months from its nearest end. */
export function monthsLate(planned: Period, day: IsoDate): number {
  const month = day.slice(0, 7)
  if (day >= firstDayOf(planned) && day < dayAfter(planned)) return 0
  if (day < firstDayOf(planned)) return monthsApart(firstDayOf(planned).slice(0, 7), month)
  return monthsApart(addMonths(dayAfter(planned), -1).slice(0, 7), month)
}
