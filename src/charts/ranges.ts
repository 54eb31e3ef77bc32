import * as Plot from '@observablehq/plot'
import { quantityForDrawing } from '../domain/series.ts'
import type { Point } from '../domain/series.ts'

/** Half of the cross-strokes of a whisker, in pixels. */
const HALF_STROKE = 5

/** The point's sum between the two readings of rule 4, in euros; `undefined` where they are one. */
export function rangeOf({ range }: Point): readonly [low: number, high: number] | undefined {
  if (range === undefined || range[0] === range[1]) return undefined
  return [quantityForDrawing(range[0]), quantityForDrawing(range[1])]
}

interface Stroke {
  readonly strokeWidth: number
  readonly className: string
  /** Half of the cross-strokes, in pixels. */
  readonly half: number
}

function whiskers(
  ranged: readonly Point[],
  band: number,
  { half, ...style }: Stroke,
): readonly Plot.Markish[] {
  const inset = Math.max(0, band / 2 - half)
  const stroke = { stroke: 'currentColor', ...style }
  const ends = ([0, 1] as const).map((end) =>
    Plot.tickY(ranged, {
      ...stroke,
      x: 'period',
      y: (point: Point) => rangeOf(point)![end],
      insetLeft: inset,
      insetRight: inset,
    }),
  )
  return [
    Plot.ruleX(ranged, {
      ...stroke,
      x: 'period',
      y1: (point: Point) => rangeOf(point)![0],
      y2: (point: Point) => rangeOf(point)![1],
    }),
    ...ends,
  ]
}

/**
 * A whisker over each bar whose sum depends on the reading of frameworks, on a ground of its own: its lower end lies on
 * the bar. `band`: the width of a bar's place.
 */
export function rangeMarks(points: readonly Point[], band: number): readonly Plot.Markish[] {
  const ranged = points.filter((point) => rangeOf(point) !== undefined)
  return [
    ...whiskers(ranged, band, { strokeWidth: 4, className: 'paper', half: HALF_STROKE + 1.5 }),
    ...whiskers(ranged, band, { strokeWidth: 1.25, className: 'ink', half: HALF_STROKE }),
  ]
}
