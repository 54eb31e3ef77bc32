import joursFeries from '@socialgouv/jours-feries'
import { Temporal } from 'temporal-polyfill'

const SATURDAY = 6

/** The calendar day of a local midnight. Half a day later is the same day, whatever summer time did to it. */
function dayOf(midnight: Date): string {
  const noon = new Date(midnight.getTime() + 12 * 60 * 60 * 1000)
  return Temporal.PlainDate.from({
    year: noon.getFullYear(),
    month: noon.getMonth() + 1,
    day: noon.getDate(),
  }).toString()
}

/** Public holidays of metropolitan France (Code du travail, L3133-1), as days. */
export function publicHolidays(year: number): ReadonlySet<string> {
  return new Set(Object.values(joursFeries(year)).map(dayOf))
}

/** Days from Monday to Friday of a year, less those that are public holidays. */
export function workingDays(year: number): number {
  const holidays = publicHolidays(year)
  let count = 0
  for (
    let day = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    day.year === year;
    day = day.add({ days: 1 })
  ) {
    if (day.dayOfWeek < SATURDAY && !holidays.has(day.toString())) count += 1
  }
  return count
}
