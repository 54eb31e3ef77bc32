import { memoize } from '../../domain/memoize.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Point } from '../../domain/series.ts'
import { FEWEST_FOR_A_SHARE } from '../../domain/small-numbers.ts'
import { hasValue, isYear } from '../../text/points.ts'

/** What the years of a portal are told from. */
export type YearsSource = Pick<Portal, 'indicators' | 'territory' | 'contracts'>

/** The indicator by which years are counted. */
export const YEAR_COUNT = 'nombre-de-marches'

export function indicatorOfTopic(
  { indicators }: Pick<Portal, 'indicators'>,
  id: string,
): ComputedIndicator | undefined {
  return indicators.find((each) => each.id === id)
}

/** The point of an indicator for a year: the whole of it, or the part of a composition. */
export function yearPoint(
  { series: { points } }: ComputedIndicator,
  year: number,
  series?: string,
): Point | undefined {
  return points.find((point) => point.period === String(year) && point.series === series)
}

/** A year that has a page of its own. */
export interface ToldYear {
  readonly year: number
  /** The files may hold only a part of it (rule 17). */
  readonly partial: boolean
}

/**
 * Years with a page, newest first: those of at least five contracts. Below, no share may be stated (rule 12), so that a
 * page would tell a handful of contracts, which their own pages tell better.
 */
export const toldYears = memoize((portal: Pick<Portal, 'indicators'>): readonly ToldYear[] =>
  (indicatorOfTopic(portal, YEAR_COUNT)?.series.points ?? [])
    .filter(hasValue)
    .filter((point) => isYear(point) && Number(point.value) >= FEWEST_FOR_A_SHARE)
    .map(({ period, partial }) => ({ year: Number(period), partial: partial === true }))
    .sort((a, b) => b.year - a.year),
)

/** The year that a reader would open first: the last whole one, else the last. */
export function yearToOpen(portal: Pick<Portal, 'indicators'>): number | undefined {
  const years = toldYears(portal)
  return (years.find(({ partial }) => !partial) ?? years[0])?.year
}
