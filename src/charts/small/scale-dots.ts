import { quantityForDrawing } from '../../domain/series.ts'
import { rangeOf } from '../ranges.ts'
import { svgElement, svgText } from '../svg.ts'
import { smallFrame, SMALL_WIDTH } from './frame.ts'
import { pointDot, smallWhisker } from './marks.ts'
import type { Meaning } from '../../domain/indicator.ts'
import type { KnownPoint } from '../../text/points.ts'
import type { Drawing } from '../chart.ts'

const LEFT = 44
const RIGHT = 8
const LINE = 30
const RADIUS = 6
const FOOT = 18

/**
 * Years as dots on one scale from zero to `max`, whose end is named: the first one full, those that it is held against
 * hollow, each with a whisker from bound to bound.
 */
export function scaleDots(
  points: readonly KnownPoint[],
  { max, end }: { readonly max: number; readonly end: string },
  meaning: Meaning,
): Drawing {
  const at = (value: number) => LEFT + (Math.min(value, max) / (max || 1)) * (SMALL_WIDTH - LEFT - RIGHT)
  const height = points.length * LINE + FOOT
  return (document) => {
    const row = (point: KnownPoint, index: number): Element[] => {
      const y = index * LINE + LINE / 2
      const ends = point.bounds ?? rangeOf(point)
      const isHollow = index > 0
      return [
        svgElement(document, 'path', {
          d: `M${at(0)},${y}H${at(max)}`,
          class: 'ink-2',
          stroke: 'currentColor',
          'stroke-opacity': 0.35,
        }),
        ...(ends && ends[0] !== ends[1]
          ? smallWhisker(document, [at(ends[0]), at(ends[1])], y, 'lying')
          : []),
        ...pointDot(document, point, {
          x: at(quantityForDrawing(point.value)),
          y,
          r: RADIUS,
          meaning,
          isHollow,
        }),
        svgText(document, [point.period], { x: 0, y: y + 4.5, class: isHollow ? 'ink-2' : 'ink' }),
      ]
    }
    const foot = { y: height - 3, class: 'ink-2' }
    return smallFrame(
      document,
      height,
      ...points.flatMap(row),
      svgText(document, ['0'], { ...foot, x: at(0), 'text-anchor': 'middle' }),
      svgText(document, [end], { ...foot, x: SMALL_WIDTH, 'text-anchor': 'end' }),
    )
  }
}
