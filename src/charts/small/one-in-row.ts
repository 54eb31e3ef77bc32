import { svgElement } from '../svg.ts'
import { smallFrame, SMALL_WIDTH } from './frame.ts'
import type { Meaning } from '../../domain/indicator.ts'
import type { Drawing } from '../chart.ts'

const WIDEST = 60
const HEIGHT = 76

/** So many round marks of a few, in one row: full for those that are told, hollow for the others. */
export function oneInRow(count: number, of: number, meaning: Meaning): Drawing {
  const step = Math.min(WIDEST + 8, SMALL_WIDTH / of)
  const radius = (step - Math.min(8, step / 5)) / 2
  return (document) =>
    smallFrame(
      document,
      HEIGHT,
      ...Array.from({ length: of }, (_, index) =>
        svgElement(document, 'circle', {
          class: meaning,
          cx: step * index + step / 2,
          cy: HEIGHT / 2,
          r: radius,
          fill: 'currentColor',
          'fill-opacity': index < count ? undefined : 0,
          stroke: 'currentColor',
          'stroke-width': 2.5,
        }),
      ),
    )
}
