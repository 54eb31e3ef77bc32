import type { Series } from '../../domain/series.ts'
import { hasValue, isYear } from '../../text/points.ts'
import type { KnownPoint } from '../../text/points.ts'

/** The last year that has a value and that the files cover from end to end (rule 17), among points without series. */
export function lastCompleteYear({ points }: Pick<Series, 'points'>): KnownPoint | undefined {
  return points
    .filter(hasValue)
    .filter((point) => isYear(point) && !point.partial && point.series === undefined)
    .sort((a, b) => Number(a.period) - Number(b.period))
    .at(-1)
}
