import { FEWEST_FOR_A_SHARE } from '../../domain/small-numbers.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { partialYears } from '../../indicators/coverage.ts'

/** Two years that follow one another: what a report is of. */
export interface ReportPeriod {
  /** "2024-2025": the end of its address. */
  readonly id: string
  readonly years: readonly [number, number]
}

/** A year of a period, with how many contracts and frameworks the files have of it. */
export interface YearOfPeriod {
  readonly year: number
  readonly contracts: number
}

/** A period that has no report: one of its years has too few contracts for any share (rule 12). */
export interface RefusedPeriod extends ReportPeriod {
  readonly counts: readonly [YearOfPeriod, YearOfPeriod]
}

type Read = Pick<Portal, 'contracts' | 'sources'>

const countsByYear = memoize(({ contracts }: Read): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const { year, kind } of contracts)
    if (year !== undefined && kind === 'contract') counts.set(year, (counts.get(year) ?? 0) + 1)
  return counts
})

export function periodFrom(year: number): ReportPeriod {
  return { id: `${year}-${year + 1}`, years: [year, year + 1] }
}

/** The period that a text names: "2024-2025"; `undefined` where it is not two years that follow one another. */
export function periodNamed(id: string): ReportPeriod | undefined {
  const [first, second] = /^(\d{4})-(\d{4})$/.exec(id)?.slice(1).map(Number) ?? []
  return first !== undefined && second === first + 1 ? periodFrom(first) : undefined
}

/** Why a period has no report; `undefined` where it has one. */
export function refusalOf(portal: Read, period: ReportPeriod): RefusedPeriod | undefined {
  const counts = countsByYear(portal)
  const count = (year: number): YearOfPeriod => ({ year, contracts: counts.get(year) ?? 0 })
  const [first, second] = period.years
  const both = [count(first), count(second)] as const
  return both.every(({ contracts }) => contracts >= FEWEST_FOR_A_SHARE)
    ? undefined
    : { ...period, counts: both }
}

/** Every pair of years from the first of the files to the last; of files of one year that and the year before. */
function allPeriods(portal: Read): readonly ReportPeriod[] {
  const years = [...countsByYear(portal).keys()].sort((a, b) => a - b)
  if (years.length === 0) return []
  const last = years.at(-1)!
  const first = Math.min(years[0]!, last - 1)
  return Array.from({ length: last - first }, (_, index) => periodFrom(first + index))
}

/** The periods that have a report, the earliest first. */
export const reportPeriods = memoize((portal: Read): readonly ReportPeriod[] =>
  allPeriods(portal).filter((period) => refusalOf(portal, period) === undefined),
)

/** Those between the first year of the files and the last that have none, and why. */
export const refusedPeriods = memoize((portal: Read): readonly RefusedPeriod[] =>
  allPeriods(portal).flatMap((period) => refusalOf(portal, period) ?? []),
)

const allPartialYears = memoize(({ contracts, sources }: Read) => partialYears(contracts, sources))

/** Years of a period that the files cover only in part (rule 17). */
export function partialYearsOf(portal: Read, { years }: ReportPeriod): readonly number[] {
  const partial = allPartialYears(portal)
  return years.filter((year) => partial.has(year))
}

/** The last period that the files cover from end to end (rule 17), or the last of all. */
export function latestPeriod(portal: Read): ReportPeriod | undefined {
  const periods = reportPeriods(portal)
  return periods.findLast((period) => partialYearsOf(portal, period).length === 0) ?? periods.at(-1)
}

/** Names of the files of contracts that were read. */
export function contractFiles({ reconciliation }: Pick<Portal, 'reconciliation'>): readonly string[] {
  return reconciliation.files.map(({ file }) => file)
}
