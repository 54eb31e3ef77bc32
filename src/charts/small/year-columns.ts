import { HATCH_PARTIAL } from '../chart.ts'
import { markAttributes } from '../mark.ts'
import { rangeOf } from '../ranges.ts'
import { svgElement, svgText } from '../svg.ts'
import { smallFrame } from './frame.ts'
import { smallWhisker, yearLabels, YEARS_HEIGHT, zeroLine } from './marks.ts'
import { sizeOfPoint, smallYears, topOf } from './years.ts'
import type { Meaning } from '../../domain/indicator.ts'
import type { Point } from '../../domain/series.ts'
import type { Drawing } from '../chart.ts'
import type { SmallYear } from './years.ts'

const BASE = 90
const TALLEST = 80
const WIDEST = 44
/** Other years stand back behind their outline. */
const BACK = 0.3

/** A column a year from zero: the year told in full colour, the others pale, incomplete ones hatched, unknown ones "?". */
export function yearColumns(points: readonly Point[], current: string, meaning: Meaning): Drawing {
  const years = smallYears(points, current)
  const top = topOf(years)
  const at = (value: number) => BASE - (value / top) * TALLEST
  return (document) => {
    const column = ({ point, x, band, isCurrent }: SmallYear): Element[] => {
      const [middle, width] = [x + band / 2, Math.min(WIDEST, band * 0.7)]
      const value = sizeOfPoint(point)
      if (value === undefined) {
        return [
          svgText(document, ['?'], { x: middle, y: BASE - 6, 'text-anchor': 'middle', class: 'unknown' }),
        ]
      }
      const y = Math.min(BASE - 1, at(value))
      const range = rangeOf(point)
      return [
        svgElement(document, 'rect', {
          ...markAttributes(point),
          class: meaning,
          x: middle - width / 2,
          y,
          width,
          height: BASE - y,
          fill: point.partial ? HATCH_PARTIAL : 'currentColor',
          'fill-opacity': isCurrent || point.partial ? undefined : BACK,
          stroke: 'currentColor',
        }),
        ...(range ? smallWhisker(document, [at(range[0]), at(range[1])], middle, 'upright') : []),
      ]
    }
    return smallFrame(
      document,
      YEARS_HEIGHT,
      ...years.flatMap(column),
      zeroLine(document, BASE),
      ...yearLabels(document, years),
    )
  }
}
