import { isPlausibleDate } from '../../../domain/date.ts'
import type { IsoDate } from '../../../domain/date.ts'
import { Temporal } from 'temporal-polyfill'
import { dayAfter, firstDayOf } from '../../../domain/period.ts'
import type { Period } from '../../../domain/period.ts'

/**
 * OCDS wants a time with its zone; the files give days. By its guidance a day that begins something is written at
 * 00:00:00Z and one that ends something at 23:59:59Z: the first ten characters are the published day, wherever it is
 * read from. A local offset would say more than is known.
 */
export function startOfDay(day: IsoDate): string {
  return `${day}T00:00:00Z`
}

export function endOfDay(day: IsoDate): string {
  return `${day}T23:59:59Z`
}

/** A quarter or a month as the days that it lies between. */
export function periodBounds(period: Period): { readonly startDate: string; readonly endDate: string } {
  const last = Temporal.PlainDate.from(dayAfter(period)).subtract({ days: 1 }).toString()
  return { startDate: startOfDay(firstDayOf(period)), endDate: endOfDay(last) }
}

/** The latest of some days that can be (rule 13); the reference date where none can. */
export function latestOf(days: readonly (IsoDate | undefined)[], referenceDate: IsoDate): IsoDate {
  const known = days.filter((day) => day !== undefined && isPlausibleDate(day, referenceDate))
  return known.sort().at(-1) ?? referenceDate
}
