import * as Plot from '@observablehq/plot'
import { UNKNOWN_PERIOD, WHOLE_PERIOD } from '../domain/series.ts'
import { isYear } from '../text/points.ts'
import type { Point } from '../domain/series.ts'

/** The empty place between the last year and "date inconnue". */
const GAP = 'gap'
/** Below this a year is written with two figures. */
const FULL_YEAR_WIDTH = 38

/** Every year from the first to the last, then, apart, what has no date. `more`: years of documents. */
export function yearDomain(points: readonly Point[], more: readonly string[] = []): string[] {
  const years = [...points.filter(isYear).map(({ period }) => period), ...more].map(Number)
  const first = Math.min(...years)
  const range =
    years.length > 0 ? Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i) : []
  const has = (period: string) => points.some((point) => point.period === period)
  return [
    ...(has(WHOLE_PERIOD) ? [WHOLE_PERIOD] : []),
    ...range.map(String),
    ...(has(UNKNOWN_PERIOD) ? [GAP, UNKNOWN_PERIOD] : []),
  ]
}

/** "2024", "2024 partielle", "sans date": under a column, or before a row (`newline` = space). */
export function yearTick(period: string, partial: boolean, step: number, narrow: boolean): string {
  if (period === UNKNOWN_PERIOD) return 'sans\ndate'
  if (period === WHOLE_PERIOD) return 'ensemble'
  const year = step < FULL_YEAR_WIDTH ? `’${period.slice(2)}` : period
  return partial ? `${year}\n${narrow ? 'part.' : 'partielle'}` : year
}

/** "2024 (année partielle)", in full, for a mark that is read by itself. */
export function periodInFull({ period, partial }: Pick<Point, 'period' | 'partial'>): string {
  if (period === UNKNOWN_PERIOD) return 'Date inconnue'
  if (period === WHOLE_PERIOD) return 'Ensemble'
  return partial ? `${period} (année partielle)` : period
}

/** The years under their columns; `dx` where a column is not in the middle of its step. */
export function yearTicks(
  domain: readonly string[],
  points: readonly Point[],
  step: number,
  narrow: boolean,
  dx = 0,
): Plot.Markish {
  const partial = new Set(points.filter((point) => point.partial).map(({ period }) => period))
  return Plot.text(
    domain.filter((period) => period !== GAP),
    {
      x: (period: string) => period,
      text: (period: string) => yearTick(period, partial.has(period), step, narrow),
      frameAnchor: 'bottom',
      lineAnchor: 'top',
      lineHeight: 1.15,
      dx,
      dy: 8,
      className: 'ink-2',
    },
  )
}
