import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../../../src/domain/date.ts'
import type { Random } from './random.ts'

/** Notifications by month, January first: busy in spring and before the holidays. */
const MONTHS = [223, 197, 253, 161, 134, 187, 192, 233, 166, 156, 197, 165]
const MONTH_NUMBERS = MONTHS.map((_, index) => index + 1)

/** The last day of the demonstration. */
export const LAST_DAY: IsoDate = '2026-10-31'

/** A working day of that year, not after the last day of the demonstration. */
export function pickDay(random: Random, year: number): IsoDate {
  for (;;) {
    const month = random.weighted(MONTH_NUMBERS, (number) => MONTHS[number - 1]!)
    const day = Temporal.PlainDate.from({ year, month, day: random.int(1, 28) })
    if (day.dayOfWeek < 6 && day.toString() <= LAST_DAY) return day.toString()
  }
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

export function earliest(...dates: readonly IsoDate[]): IsoDate {
  return dates.reduce((first, date) => (date < first ? date : first))
}
