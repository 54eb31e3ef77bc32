import { svgElement } from '../svg.ts'
import { smallFrame } from './frame.ts'
import { pointDot, yearLabels, YEARS_HEIGHT, zeroLine } from './marks.ts'
import { sizeOfPoint, smallYears, topOf } from './years.ts'
import type { Meaning } from '../../domain/indicator.ts'
import type { Point } from '../../domain/series.ts'
import type { Drawing } from '../chart.ts'

const BASE = 90
const TALLEST = 76
const DOT = 3
const TOLD = 6

interface Place {
  readonly point: Point
  readonly x: number
  readonly y: number
}

/** Whether a line may be drawn between them: whole years that follow one another (rule 17). */
function joins(before: Place | undefined, { point }: Place): boolean {
  if (!before || before.point.partial || point.partial) return false
  return Number(before.point.period) === Number(point.period) - 1
}

/** A line over the years from zero, broken where a year is unknown or incomplete; the year told is the large dot. */
export function yearLine(points: readonly Point[], current: string, meaning: Meaning): Drawing {
  const years = smallYears(points, current)
  const top = topOf(years)
  const places = years.flatMap(({ point, x, band }): Place[] => {
    const value = sizeOfPoint(point)
    return value === undefined ? [] : [{ point, x: x + band / 2, y: BASE - (value / top) * TALLEST }]
  })
  const d = places
    .map((place, index) => `${joins(places[index - 1], place) ? 'L' : 'M'}${place.x},${place.y}`)
    .join('')
  return (document) => {
    const line = { d, class: meaning, stroke: 'currentColor', 'stroke-width': 2, fill: 'none' }
    return smallFrame(
      document,
      YEARS_HEIGHT,
      zeroLine(document, BASE),
      svgElement(document, 'path', line),
      ...places.flatMap(({ point, x, y }) => {
        const r = point.period === current ? TOLD : DOT
        return pointDot(document, point, { x, y, r, meaning, isHollow: false })
      }),
      ...yearLabels(document, years),
    )
  }
}
