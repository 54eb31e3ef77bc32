import * as Plot from '@observablehq/plot'
import { isYear } from '../text/points.ts'
import type { KnownPoint } from '../text/points.ts'
import { HATCH_PARTIAL, HATCH_UNKNOWN } from './chart.ts'

/** What is unknown, in columns and in rows alike. */
export const UNKNOWN_BAR = {
  fill: HATCH_UNKNOWN,
  stroke: 'currentColor',
  strokeWidth: 0.75,
  className: 'unknown',
} as const

/** The unit or the note of a drawing, at its left edge above what is drawn. Pixels, from the corner of the frame. */
export function noteAbove(text: string, left: number, up: number): Plot.Markish {
  return Plot.text([text], {
    frameAnchor: 'top-left',
    dx: -left,
    dy: -up,
    className: 'ink-2',
    lineAnchor: 'top',
  })
}

/** Columns of whole years, then hatched ones of years that are partial, then, apart, what has no date. */
export function yearBars(
  points: readonly KnownPoint[],
  channels: Plot.BarYOptions,
  meaning: string,
): readonly Plot.Markish[] {
  const years = points.filter(isYear)
  return [
    Plot.barY(
      years.filter(({ partial }) => !partial),
      { ...channels, fill: 'currentColor', className: meaning },
    ),
    Plot.barY(
      years.filter(({ partial }) => partial),
      { ...channels, fill: HATCH_PARTIAL, stroke: 'currentColor', className: meaning },
    ),
    Plot.barY(
      points.filter((point) => !isYear(point)),
      {
        ...channels,
        fill: HATCH_UNKNOWN,
        stroke: 'currentColor',
        strokeDasharray: '3,2',
        className: 'unknown',
      },
    ),
  ]
}
