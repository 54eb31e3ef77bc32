import { yearOf } from '../../domain/date.ts'
import type { IsoDate } from '../../domain/date.ts'
import { rowsMade } from '../../domain/rows.ts'
import { UNKNOWN_PERIOD, WHOLE_PERIOD } from '../../domain/series.ts'
import type { Aggregate, Point, PointRow, RowKind } from '../../domain/series.ts'
import type { IndicatorData } from '../data.ts'
import type { Dimension, Group } from '../dimensions.ts'
import type { Population } from '../population.ts'
import type { Predicate } from '../predicates.ts'

/** How an indicator is computed, and the sentence that says so. */
export interface Formula {
  /** French, composed from the labels of its parts: the methodology entry. */
  readonly method: string
  readonly rowKind: RowKind
  readonly aggregate: Aggregate
  compute(data: IndicatorData): Point[]
}

/** The rows that an indicator is about. */
export interface Selection<T> {
  readonly population: Population<T>
  readonly where: Predicate<T>
}

export function among<T>(population: Population<T>, where: Predicate<T>): Selection<T> {
  return { population, where }
}

/** How rows are cut into figures: by year, by a dimension, by both, or not at all. */
export interface Breakdown<T> {
  readonly byYear: boolean
  readonly dimension?: Dimension<T>
}

export const byYear: Breakdown<never> = { byYear: true }
export const whole: Breakdown<never> = { byYear: false }

export function by<T>(dimension: Dimension<T>): Breakdown<T> {
  return { byYear: false, dimension }
}

export function byYearAnd<T>(dimension: Dimension<T>): Breakdown<T> {
  return { byYear: true, dimension }
}

/** Rows of one period and group: what one figure is made of. */
export interface PointCell<T> {
  readonly period: string
  readonly group?: Group
  readonly rows: readonly T[]
}

function selectRows<T>({ population, where }: Selection<T>, data: IndicatorData): T[] {
  return population.rows(data).filter((row) => where.holds(row, data))
}

/** Cuts the selected rows; years in order, unknown dates last; groups in the order of their dimension, else as met. */
export function cells<T>(
  selection: Selection<T>,
  { byYear: isByYear, dimension }: Breakdown<T>,
  data: IndicatorData,
): PointCell<T>[] {
  const periodOf = (row: T) =>
    isByYear ? String(selection.population.yearOf(row) ?? UNKNOWN_PERIOD) : WHOLE_PERIOD
  const periods = [...Map.groupBy(selectRows(selection, data), periodOf)]
  periods.sort(([one], [other]) => (one < other ? -1 : 1))
  if (dimension === undefined) return periods.map(([period, rows]) => ({ period, rows }))
  const rank = ({ group }: PointCell<T>) => dimension.order?.indexOf(group!.key) ?? 0
  return periods.flatMap(([period, rows]) =>
    [...Map.groupBy(rows, (row) => dimension.groupOf(row, data).key).values()]
      .map((members) => ({ period, group: dimension.groupOf(members[0]!, data), rows: members }))
      .sort((a, b) => rank(a) - rank(b)),
  )
}

/** Whether a period is a year that begins after the reference date (rule 14). */
export function isYearAhead(period: string, referenceDate: IsoDate): boolean {
  return Number(period) > yearOf(referenceDate)
}

/** What a formula says of a cell: its figures, and how its rows are made, one of each row of the cell. */
interface Figures extends Omit<Point, 'period' | 'rows'> {
  readonly rows: () => Iterable<PointRow>
}

/** A point of a cell, with what every formula says alike. */
export function pointOf<T>(cell: PointCell<T>, data: IndicatorData, figures: Figures): Point {
  const partial = data.partialYears.has(Number(cell.period))
  const ahead = isYearAhead(cell.period, data.referenceDate)
  return {
    period: cell.period,
    ...(cell.group && { series: cell.group.key, seriesLabel: cell.group.label }),
    ...figures,
    rows: rowsMade(cell.rows.length, figures.rows),
    ...(partial && { partial }),
    ...(ahead && { ahead }),
  }
}

/** Ranked series: largest first, then by key, unless their dimension has an order of its own. */
export function largestFirst<T>(breakdown: Breakdown<T>) {
  return (a: Point, b: Point): number => {
    if (breakdown.dimension === undefined || breakdown.dimension.order !== undefined || a.period !== b.period)
      return 0
    const [first, second] = [a.value ?? -1, b.value ?? -1]
    if (first !== second) return first > second ? -1 : 1
    return a.series! < b.series! ? -1 : 1
  }
}

const NOTIFIED = 'par année de première notification (règle 13)'

/** What year the rows of a kind are of. */
const YEAR_LABEL: Record<RowKind, string> = {
  contracts: NOTIFIED,
  awards: NOTIFIED,
  subcontracts: NOTIFIED,
  performances: NOTIFIED,
  inclusion: 'par année de réalisation',
  purchases: 'par année de première publication prévue',
}

/** What rule 12 counts: fewer than five give no share. */
export function countedNoun<T>({ kind }: Population<T>): string {
  return kind === 'purchases' ? 'achats' : 'marchés'
}

/** The end of a method's sentence: on which rows, and how they are cut. */
export function selectionLabel<T>({ where, population }: Selection<T>, breakdown: Breakdown<T>): string {
  const cuts = [
    breakdown.byYear ? YEAR_LABEL[population.kind] : undefined,
    breakdown.dimension?.label,
  ].filter((label) => label !== undefined)
  return [`sur ${where.label}`, ...cuts].join(', ')
}
