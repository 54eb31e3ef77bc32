import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Point, Quantity } from '../../domain/series.ts'
import { CATEGORY_LABELS, MEASURE_LABELS, REPORT_PARTS, SECTION_LABELS } from '../../text/scheme/biennial.ts'
import type { TargetStanding } from '../scheme/standing.ts'
import { periodFigure } from './figure.ts'
import type { PeriodFigure } from './figure.ts'
import type { ReportPeriod } from './periods.ts'
import { COVERED_SUMS, INCLUSION_SUMS, indicatorOf, reportLines, standingsOf } from './report.ts'
import { reservedByArticleIn } from './reserved.ts'

/** One number of a report as its files hold it. */
export interface ReportRow {
  readonly part: string
  readonly label: string
  readonly indicator: ComputedIndicator
  /** One of the two years, or both: "2024-2025". */
  readonly period: string
  readonly series?: string
  readonly value: Quantity | null
  readonly numerator?: Quantity
  readonly denominator?: Quantity
  readonly unknown?: number
  readonly bounds?: readonly [number, number] | undefined
  /** Years without a figure, and those that the files cover in part. */
  readonly missing: readonly number[]
  readonly partial: readonly number[]
  readonly targets: readonly TargetStanding[]
}

function ofFigure(
  part: string,
  label: string,
  figure: PeriodFigure,
  targets: readonly TargetStanding[],
): ReportRow {
  const { indicator, period, value, numerator, denominator, unknown, bounds, missing, partial } = figure
  const masked = figure.points.some((point) => point.masked)
  const counts = masked ? {} : { numerator, denominator, unknown }
  return { part, label, indicator, period, value, ...counts, bounds, missing, partial, targets }
}

function ofYear(part: string, indicator: ComputedIndicator, point: Point): ReportRow {
  const { period, value, numerator, denominator, unknown, masked, partial } = point
  return {
    part,
    label: indicator.label,
    indicator,
    period,
    value,
    ...(!masked && { numerator, denominator, unknown }),
    missing: [],
    partial: partial ? [Number(period)] : [],
    targets: [],
  }
}

/** Each year, then both; people of two years are never added. */
function sumRows(portal: Portal, part: string, ids: readonly string[], period: ReportPeriod): ReportRow[] {
  return ids.flatMap((id) => {
    const indicator = indicatorOf(portal, id)
    const figure = periodFigure(indicator, period)
    if (figure === undefined) return []
    const years = figure.points.map((point) => ofYear(part, indicator, point))
    if (indicator.unit === 'personnes') return years
    return [...years, ofFigure(part, indicator.label, figure, standingsOf(portal, indicator))]
  })
}

function reservedRows(portal: Portal, period: ReportPeriod): ReportRow[] {
  const rowOf = (id: string, key: string, label: string, value: Quantity): ReportRow => ({
    part: REPORT_PARTS.reserved,
    label,
    indicator: indicatorOf(portal, id),
    period: period.id,
    series: key,
    value,
    numerator: value,
    missing: [],
    partial: [],
    targets: [],
  })
  return reservedByArticleIn(portal, period).flatMap(({ key, label, contracts, amount }) => [
    rowOf('marches-reserves-par-article', key, label, contracts),
    ...(amount === undefined ? [] : [rowOf('montants-reserves-par-article', key, label, amount)]),
  ])
}

/** Every number of a report, in the order of its page. */
export function reportRows(portal: Portal, period: ReportPeriod): readonly ReportRow[] {
  const categories = reportLines(portal, period).flatMap(({ section, category, measure, figure, targets }) =>
    figure === undefined
      ? []
      : ofFigure(
          SECTION_LABELS[section],
          `${CATEGORY_LABELS[category]}, ${MEASURE_LABELS[measure]}`,
          figure,
          targets,
        ),
  )
  return [
    ...sumRows(portal, REPORT_PARTS.covered, COVERED_SUMS, period),
    ...categories,
    ...reservedRows(portal, period),
    ...sumRows(portal, REPORT_PARTS.inclusion, INCLUSION_SUMS, period),
  ]
}
