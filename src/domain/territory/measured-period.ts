import { isIsoDate } from '../date.ts'
import type { IsoDate } from '../date.ts'
import { firstDayOf, lastDayOf, PERIOD_PATTERN } from '../period.ts'

/**
 * A period of a measured result: a year, two years, a quarter, a month or a day, or else words that a document uses
 * ("avant le service"): as in Table Schema, matched against the whole text.
 */
export const MEASURED_PERIOD_PATTERN =
  '\\d{4}|\\d{4}-\\d{4}|\\d{4}-(?:T[1-4]|0[1-9]|1[0-2])|\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|(?!\\d{4}-T).*[A-Za-zÀ-ÿ].*'

/** The first and the last day of a period; absent where words say when, which nobody can put in order. */
export function daysOfPeriod(period: string): { readonly from: IsoDate; readonly to: IsoDate } | undefined {
  const years = /^(\d{4})(?:-(\d{4}))?$/.exec(period)
  if (years !== null) {
    const [, from, to = from] = years as unknown as [string, string, string | undefined]
    return from <= to ? { from: `${from}-01-01`, to: `${to}-12-31` } : undefined
  }
  if (new RegExp(`^${PERIOD_PATTERN}$`).test(period))
    return { from: firstDayOf(period), to: lastDayOf(period) }
  return isIsoDate(period) ? { from: period, to: period } : undefined
}
