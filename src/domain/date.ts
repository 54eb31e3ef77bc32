/** A calendar day, `YYYY-MM-DD`; these sort as text. */
export type IsoDate = string

/** The first day that counts as plausible (/methodologie/#regle-13). */
export const EARLIEST_PLAUSIBLE: IsoDate = '2000-01-01'

/** Whether the text is a day that exists in the calendar, whatever its year. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Plain arithmetic: called on every date of every row, where a calendar object costs ten times more. */
function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** Rule 13: neither before 2000 nor after the reference date of the build. */
export function isPlausibleDate(date: IsoDate, referenceDate: IsoDate): boolean {
  return date >= EARLIEST_PLAUSIBLE && date <= referenceDate
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

const padded = (part: number, digits: number) => String(part).padStart(digits, '0')

/** The same day `months` later, or the last day of that month where it is shorter. Plain arithmetic likewise. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const since = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(since / 12), (since % 12) + 1]
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month))
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

const DAY_MS = 86_400_000

/** Whole days from one day to another, negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}
