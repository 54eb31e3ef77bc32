import { max, min } from 'd3'
import { rangeOf } from '../../charts/ranges.ts'
import { labelScale } from '../../charts/scale.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import type { Point } from '../../domain/series.ts'
import { fr } from '../../text/language/typography.ts'
import { hasValue, isYear } from '../../text/points.ts'

/** A year: across in percent of the width, down in pixels from the top. */
export interface ColumnOfYear {
  readonly period: string
  readonly middle: number
  readonly left: number
  readonly top: number
  readonly height: number
  readonly partial: boolean
  /** Over the column; "?" where nothing may be said. */
  readonly text: string
  readonly y: number
  readonly whisker?: { readonly top: number; readonly foot: number }
}

export interface ColumnsDrawing {
  readonly columns: readonly ColumnOfYear[]
  /** Of each column, in percent. */
  readonly width: number
  readonly base: number
  readonly description: string
}

export const COLUMNS_HEIGHT = 116
const TOP = 20
const FOOT = 91
/** More years than these leave no room for their numbers in a third of a page. */
const MOST_YEARS = 6
const WIDEST = 14
const PART_OF_BAND = 0.6

const hundredths = (value: number) => Math.round(value * 100) / 100
const tenths = (value: number) => Math.round(value * 10) / 10

/** The years that have begun, from the first that says something; the last ones where there are many. */
function yearsOf({ series }: Pick<ComputedIndicator, 'series'>): readonly Point[] {
  const years = series.points
    .filter((point) => isYear(point) && !point.ahead && point.series === undefined)
    .toSorted((a, b) => Number(a.period) - Number(b.period))
  return years.slice(Math.max(0, years.findIndex(hasValue), years.length - MOST_YEARS))
}

/** From where to where the uncertainty of a point goes, where it has one. */
function spreadOf(point: Point): readonly [low: number, high: number] | undefined {
  const ends = point.bounds ?? rangeOf(point)
  return ends && ends[0] !== ends[1] ? ends : undefined
}

function heightsOf(points: readonly Point[]): readonly number[] {
  return points.flatMap((point) => [
    ...(hasValue(point) ? [quantityForDrawing(point.value)] : []),
    ...(spreadOf(point) ?? []),
  ])
}

/** The highest that a series reaches, its bounds included: for drawings on one scale. */
export function reachOf(indicator: Pick<ComputedIndicator, 'series'>): number {
  return max(heightsOf(yearsOf(indicator))) ?? 0
}

/** A column a year from zero, with whiskers from bound to bound; `reach`: the top of a scale that several share. */
export function glanceColumns(
  indicator: Pick<ComputedIndicator, 'series' | 'unit' | 'label'>,
  reach = 0,
): ColumnsDrawing | undefined {
  const points = yearsOf(indicator)
  const known = points.filter(hasValue)
  if (known.length === 0) return undefined
  const [low, high] = [min([0, ...heightsOf(points)])!, max([reach, ...heightsOf(points)])!]
  const scale = labelScale(
    known.map(({ value }) => value),
    indicator.unit,
  )
  const y = (value: number) => tenths(FOOT - ((value - low) / (high - low || 1)) * (FOOT - TOP))
  const band = 100 / points.length
  const width = hundredths(Math.min(WIDEST, band * PART_OF_BAND))
  const columns = points.map((point, index): ColumnOfYear => {
    const middle = hundredths((index + 0.5) * band)
    const value = hasValue(point) ? quantityForDrawing(point.value) : 0
    const spread = hasValue(point) ? spreadOf(point) : undefined
    return {
      period: point.period,
      middle,
      left: hundredths(middle - width / 2),
      top: Math.min(y(value), y(0)),
      height: tenths(Math.abs(y(value) - y(0))),
      partial: point.partial === true,
      text: hasValue(point) ? scale.label(point.value) : '?',
      y: y(Math.max(0, value, spread?.[1] ?? 0)) - 6,
      ...(spread && { whisker: { top: y(spread[1]), foot: y(spread[0]) } }),
    }
  })
  const said = columns.map(({ period, text, partial }) =>
    partial ? fr`${period}, incomplète : ${text}` : fr`${period} : ${text}`,
  )
  const unit = scale.unit === '' ? '' : `, en ${scale.unit}`
  return { columns, width, base: y(0), description: fr`${indicator.label}${unit}. ${said.join(fr` ; `)}.` }
}
