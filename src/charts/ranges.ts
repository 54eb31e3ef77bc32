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

/** A whisker over each bar whose sum depends on the reading of frameworks. `band`: the width of a bar's place. */
export function rangeMarks(points: readonly Point[], band: number): readonly Plot.Markish[] {
  const ranged = points.filter((point) => rangeOf(point) !== undefined)
  const inset = Math.max(0, band / 2 - HALF_STROKE)
  const stroke = { stroke: 'currentColor', strokeWidth: 1.25, className: 'ink' }
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
