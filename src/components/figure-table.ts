import { sumQuantities } from '../charts/ranked-bars.ts'
import { quantityForDrawing } from '../domain/series.ts'
import {
  formatCount,
  formatEuros,
  formatFigure,
  formatNumber,
  formatPercent,
  formatQuantity,
} from '../text/format.ts'
import { hasValue, isUnknown, isYear, periodLabel, ranking } from '../text/points.ts'
import { UNIT_WORDS } from '../text/units.ts'
import type { Cell, Column, Row } from './table.ts'
import type { ComputedIndicator } from '../domain/indicator.ts'
import type { KnownPoint } from '../text/points.ts'
import type { Point, Quantity } from '../domain/series.ts'

/** A table of the same rows as the chart, and how many it leaves to the CSV. */
export interface FigureTable {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly left: number
}

type Measured = Pick<ComputedIndicator, 'id' | 'unit'>

/** Euros to the euro: the exact value stands in the element and in the CSV. */
function figure(quantity: Quantity, { unit }: Measured): string {
  return unit === 'EUR' ? formatEuros(quantity as bigint).replace(/\s€$/, '') : formatFigure(quantity, unit)
}

function valueCell(point: Point, indicator: Measured): Cell {
  const { value, period, series } = point
  if (value === null) return { text: 'non indiqué', unknown: true }
  return { text: figure(value, indicator), data: { value, indicator: indicator.id, period, series } }
}

function valueColumn({ unit }: Measured): Column {
  const label = unit === 'EUR' ? 'Euros hors taxes' : capital(UNIT_WORDS[unit].header)
  return { label, numeric: true }
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1)
}

/** Sums also tell of how many contracts they are, and how many say nothing. */
function countColumns({ unit }: Measured, points: readonly Point[]) {
  const silent = points.some((point) => point.unknown > 0)
  const columns: Column[] = unit === 'EUR' ? [{ label: 'Contrats', numeric: true }] : []
  if (silent) columns.push({ label: unit === 'EUR' ? 'Sans montant' : 'Non renseignés', numeric: true })
  const cells = (point: Point): string[] => [
    ...(unit === 'EUR' ? [formatNumber(point.denominator)] : []),
    ...(silent ? [formatNumber(point.unknown)] : []),
  ]
  return { columns, cells }
}

function yearsTable(indicator: ComputedIndicator): FigureTable {
  const points = indicator.series.points.filter((point) => point.series === undefined)
  const counts = countColumns(indicator, points)
  const rows = points.map((point): Row => {
    const apart = !isYear(point)
    const label: Cell = point.partial
      ? { text: point.period, detail: 'partielle' }
      : { text: periodLabel(point) }
    return {
      cells: [label, valueCell(point, indicator), ...counts.cells(point)],
      kind: apart ? 'apart' : undefined,
    }
  })
  const columns = [{ label: 'Année', rowHeader: true }, valueColumn(indicator), ...counts.columns]
  return { columns, rows, left: 0 }
}

function sumOf(points: readonly KnownPoint[]): Quantity {
  return sumQuantities(points.map((point) => point.value))
}

/** "Procédure", from "la procédure". */
function rowLabel({ words }: ComputedIndicator): string {
  return capital(words?.each?.replace(/^(le |la |l’)/, '') ?? 'rubrique')
}

function rankedTable(indicator: ComputedIndicator, most: number): FigureTable {
  const points = ranking(indicator.series.points)
  const named = points.filter((point) => !isUnknown(point))
  const shown = named.length > most + 1 ? named.slice(0, most) : named
  const rest = named.slice(shown.length)
  const counts = countColumns(indicator, points)
  const total = points.reduce((sum, point) => sum + quantityForDrawing(point.value), 0)
  const shared = indicator.words?.whole !== undefined && total > 0
  const share = (value: Quantity) => (shared ? [formatPercent(quantityForDrawing(value) / total, 1, 1)] : [])

  const row = (point: KnownPoint): Row => ({
    cells: [
      point.seriesLabel ?? point.series ?? '',
      valueCell(point, indicator),
      ...share(point.value),
      ...counts.cells(point),
    ],
    kind: isUnknown(point) ? 'apart' : undefined,
  })
  const restRow = (): Row => ({
    cells: [
      `Les ${formatCount(rest.length, 'autre', 'autres')}`,
      figure(sumOf(rest), indicator),
      ...share(sumOf(rest)),
      ...counts.columns.map(() => ''),
    ],
  })
  const columns: Column[] = [
    { label: rowLabel(indicator), rowHeader: true },
    valueColumn(indicator),
    ...(shared ? [{ label: 'Part', numeric: true }] : []),
    ...counts.columns,
  ]
  const rows = [
    ...shown.map(row),
    ...(rest.length > 0 ? [restRow()] : []),
    ...points.filter(isUnknown).map(row),
  ]
  return { columns, rows, left: rest.length }
}

/** The rows behind the drawing, at most `most` of a ranking: the CSV has all. */
export function figureTable(indicator: ComputedIndicator, most: number): FigureTable {
  return indicator.chart.kind === 'years' ? yearsTable(indicator) : rankedTable(indicator, most)
}

/** One line for those who do not see the drawing: the values are in the table that follows. */
export function drawingDescription(indicator: ComputedIndicator): string {
  const points = indicator.series.points.filter(hasValue)
  const first = indicator.chart.kind === 'years' ? points : ranking(indicator.series.points)
  const said = first
    .slice(0, 12)
    .map(
      (point) =>
        `${point.seriesLabel ?? periodLabel(point)} ${formatQuantity(point.value, indicator.unit, 'short')}`,
    )
  return `${indicator.label}. ${said.join(', ')}.`
}
