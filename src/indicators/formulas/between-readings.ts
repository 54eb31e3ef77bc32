import { UNKNOWN_PERIOD } from '../../domain/series.ts'
import type { Formula } from './cells.ts'

/** Sums of notified contracts by year, each between the two readings of rule 4. */
export function betweenReadings(formula: Formula): Formula {
  return {
    ...formula,
    method: `${formula.method} Bornes : tout ce qui se ressemble réuni, et rien de réuni (règle 4).`,
    compute(data) {
      const ranges = new Map(
        data.boundsByYear.map(({ year, min, max }) => [
          year === undefined ? UNKNOWN_PERIOD : String(year),
          [min, max] as const,
        ]),
      )
      return formula.compute(data).map((point) => {
        const range = ranges.get(point.period)
        return point.value === null || range === undefined ? point : { ...point, range }
      })
    },
  }
}
