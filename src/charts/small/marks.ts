import { HATCH_PARTIAL } from '../chart.ts'
import { markAttributes } from '../mark.ts'
import { svgElement, svgText } from '../svg.ts'
import { SMALL_WIDTH } from './frame.ts'
import type { Meaning } from '../../domain/indicator.ts'
import type { Point } from '../../domain/series.ts'
import type { SmallYear } from './years.ts'

/** Half of the cross-strokes of a whisker, in pixels. */
const HALF = 5

/** Where the words under a small drawing stand, and the height of those that have years under them. */
export const YEARS_HEIGHT = 112
const LABEL_LINE = YEARS_HEIGHT - 6

interface Disc {
  readonly x: number
  readonly y: number
  readonly r: number
  readonly meaning: Meaning
  /** What is told is full; what it is held against is hollow, what is incomplete hatched. */
  readonly isHollow: boolean
}

/** A dot that stands for a point, on a ground of its own. */
export function pointDot(document: Document, point: Point, { x, y, r, meaning, isHollow }: Disc): Element[] {
  const place = { cx: x, cy: y, r }
  const ground = isHollow || point.partial === true
  return [
    svgElement(document, 'circle', { ...place, class: ground ? 'paper' : meaning, fill: 'currentColor' }),
    svgElement(document, 'circle', {
      ...markAttributes(point),
      ...place,
      class: meaning,
      fill: point.partial ? HATCH_PARTIAL : 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
    }),
  ]
}

/** A whisker from one end to the other along a line at `across`, on a ground of its own. */
export function smallWhisker(
  document: Document,
  [low, high]: readonly [number, number],
  across: number,
  direction: 'upright' | 'lying',
): Element[] {
  const end = (at: number) =>
    direction === 'upright' ? `M${across - HALF},${at}h${2 * HALF}` : `M${at},${across - HALF}v${2 * HALF}`
  const stem = direction === 'upright' ? `M${across},${low}V${high}` : `M${low},${across}H${high}`
  const d = `${stem}${end(low)}${end(high)}`
  const line = { d, stroke: 'currentColor', fill: 'none' }
  return [
    svgElement(document, 'path', { ...line, class: 'paper', 'stroke-width': 4 }),
    svgElement(document, 'path', { ...line, class: 'ink', 'stroke-width': 1.25 }),
  ]
}

/** The line that bars and lines rise from. */
export function zeroLine(document: Document, y: number): Element {
  return svgElement(document, 'path', { d: `M0,${y}H${SMALL_WIDTH}`, class: 'ink', stroke: 'currentColor' })
}

/** The years under a drawing, the one that is told in bold. */
export function yearLabels(document: Document, years: readonly SmallYear[]): Element[] {
  return years
    .filter(({ label }) => label !== '')
    .map(({ x, band, isCurrent, label }) =>
      svgText(document, [label], {
        x: x + band / 2,
        y: LABEL_LINE,
        'text-anchor': 'middle',
        class: isCurrent ? 'ink' : 'ink-2',
        'font-weight': isCurrent ? 'bold' : undefined,
      }),
    )
}
