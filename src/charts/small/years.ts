import { quantityForDrawing } from '../../domain/series.ts'
import { isYear } from '../../text/points.ts'
import { rangeOf } from '../ranges.ts'
import { SMALL_WIDTH } from './frame.ts'
import type { Point } from '../../domain/series.ts'

/** One year of a small drawing, in pixels of its frame. */
export interface SmallYear {
  readonly point: Point
  readonly x: number
  readonly band: number
  readonly isCurrent: boolean
  /** Words under the year: all where there is room, else the one told and those of the ends that are not beside it. */
  readonly label: string
}

const ROOM_FOR_A_YEAR = 37

/** The years of a series up to the last one of the files, each in its band; gaps stay gaps. */
export function smallYears(points: readonly Point[], current: string): readonly SmallYear[] {
  const known = points.filter((point) => isYear(point) && !point.ahead)
  const numbers = known.map(({ period }) => Number(period))
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const band = SMALL_WIDTH / (last - first + 1)
  return known.map((point) => {
    const place = Number(point.period) - first
    const away = Math.abs(Number(point.period) - Number(current))
    const isEnd = place === 0 || Number(point.period) === last
    const isLabelled = away === 0 || band >= ROOM_FOR_A_YEAR || (isEnd && away > 1)
    return { point, x: place * band, band, isCurrent: away === 0, label: isLabelled ? point.period : '' }
  })
}

/** The largest value of the years, their whiskers included: the height of the drawing. */
export function topOf(years: readonly SmallYear[]): number {
  const values = years.map(({ point }) => Math.max(sizeOfPoint(point) ?? 0, rangeOf(point)?.[1] ?? 0))
  return Math.max(...values) || 1
}

/** A point's value for drawing; `undefined` where nothing is known. */
export function sizeOfPoint({ value }: Point): number | undefined {
  return value === null ? undefined : quantityForDrawing(value)
}
