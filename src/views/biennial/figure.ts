import type { ComputedIndicator } from '../../domain/indicator.ts'
import { sumQuantities } from '../../domain/quantities.ts'
import type { Point, Quantity } from '../../domain/series.ts'
import { isEnoughForAShare } from '../../domain/small-numbers.ts'
import { boundsOf, shareOf } from '../../indicators/share.ts'
import { shareCounts } from '../../text/share-counts.ts'
import type { ReportPeriod } from './periods.ts'

/** An indicator over two years, from the points that it has of each: nothing is counted anew. */
export interface PeriodFigure {
  readonly indicator: ComputedIndicator
  readonly period: string
  /** A share of those that answer, 0 to 1, or a sum; `null` where it cannot or may not be said. */
  readonly value: Quantity | null
  readonly numerator: Quantity
  readonly denominator: Quantity
  /** Rows that say nothing. */
  readonly unknown: number
  readonly bounds?: readonly [number, number] | undefined
  /** Rows in all, those that say nothing included. */
  readonly rows: number
  /** Each year that has a figure, in order. */
  readonly points: readonly Point[]
  /** Years that have none: no file has the field in them. */
  readonly missing: readonly number[]
  /** Years that the files cover only in part (rule 17). */
  readonly partial: readonly number[]
}

function pointsOf({ series }: ComputedIndicator, { years }: ReportPeriod): readonly Point[] {
  return years.flatMap(
    (year) =>
      series.points.find(({ period, series: key }) => period === String(year) && key === undefined) ?? [],
  )
}

/** Rule 6 and rule 12 once more, over the rows of both years: their shares are never averaged. */
function shareOver(points: readonly Point[], { series }: ComputedIndicator) {
  const counts = points.map(shareCounts)
  const sum = (side: 'yes' | 'no' | 'unknown') => sumQuantities(counts.map((each) => each[side]))
  const answers = { yes: sum('yes'), no: sum('no'), unknown: sum('unknown') }
  const rows = points.flatMap(({ rows }) => [...rows])
  const ids = (some: typeof rows) => some.map(({ rowId }) => rowId)
  const answered = rows.filter(({ role }) => role !== 'unknown')
  return {
    value: isEnoughForAShare(ids(answered), series.rowKind) ? shareOf(answers) : null,
    bounds: isEnoughForAShare(ids(rows), series.rowKind) ? boundsOf(answers) : undefined,
  }
}

/** People may be the same in both years, and a sum of two years could tell of few (rule 11): they are not added. */
function sumOver(points: readonly Point[], { unit }: ComputedIndicator) {
  const values = points.flatMap(({ value }) => value ?? [])
  return { value: unit === 'personnes' || values.length === 0 ? null : sumQuantities(values) }
}

/** `undefined` where neither year has a figure. */
export function periodFigure(indicator: ComputedIndicator, period: ReportPeriod): PeriodFigure | undefined {
  const points = pointsOf(indicator, period)
  if (points.length === 0) return undefined
  const told = points.map((point) => Number(point.period))
  return {
    indicator,
    period: period.id,
    ...(indicator.series.aggregate === 'share' ? shareOver(points, indicator) : sumOver(points, indicator)),
    numerator: sumQuantities(points.map(({ numerator }) => numerator)),
    denominator: sumQuantities(points.map(({ denominator }) => denominator)),
    unknown: points.reduce((sum, { unknown }) => sum + unknown, 0),
    rows: points.reduce((sum, { rows }) => sum + rows.length, 0),
    points,
    missing: period.years.filter((year) => !told.includes(year)),
    partial: points.flatMap((point) => (point.partial ? Number(point.period) : [])),
  }
}
