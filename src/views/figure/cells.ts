import { formatEuros, formatFigure, formatNumber, formatPercent } from '../../text/language/format.ts'
import { UNIT_WORDS, isPercentage } from '../../text/language/units.ts'
import { ROW_WORDS } from '../../text/row-words.ts'
import { periodLabel } from '../../text/points.ts'
import type { Cell, Column, Row } from '../table.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Point, Quantity } from '../../domain/series.ts'
import type { Unit } from '../../domain/unit.ts'

export type Measured = Pick<ComputedIndicator, 'id' | 'unit'>

/** A table of the same rows as the chart, and how many it leaves to the CSV. */
export interface FigureTable {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly left: number
  /** On a telephone: a block a row, or a region that scrolls. */
  readonly narrow: 'stack' | 'scroll'
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1)
}

/** Euros to the euro: the exact value stands in the element and in the CSV. */
export function figure(quantity: Quantity, { unit }: Pick<Measured, 'unit'>): string {
  if (isPercentage(unit)) return percentText(Number(quantity))
  return unit === 'EUR' ? eurosWithoutSign(quantity) : formatFigure(quantity, unit)
}

function eurosWithoutSign(quantity: Quantity): string {
  return formatEuros(BigInt(quantity)).replace(/\s€$/, '')
}

/** A number of rows, or euros to the euro: what a numerator or denominator may be. */
export function weightText(quantity: Quantity): string {
  return typeof quantity === 'bigint' ? eurosWithoutSign(quantity) : formatNumber(quantity, 1)
}

/** Units of which nothing is told of fewer than five rows (rule 12). */
const WITHOUT_FEW: readonly Unit[] = ['part', 'km', 'rapport', 'metiers', 'heures_par_million_eur']

/** The value with its place in the CSV, or why there is none. */
export function valueCell(point: Point, indicator: Measured): Cell {
  const { value, period, series, masked } = point
  if (masked) return { text: 'non montré', unknown: true, detail: 'moins de 5 personnes' }
  if (value === null) {
    const few = WITHOUT_FEW.includes(indicator.unit) && [...point.rows].some(({ role }) => role !== 'unknown')
    return { text: few ? '<\u00a05' : 'non indiqué', unknown: true }
  }
  return { text: figure(value, indicator), data: { value, indicator: indicator.id, period, series } }
}

export function valueColumn({ unit }: Pick<Measured, 'unit'>): Column {
  const label = unit === 'EUR' ? 'Euros hors taxes' : capital(UNIT_WORDS[unit].header)
  return { label, numeric: true }
}

/** "2025", "2026 partielle", "Date inconnue". */
export function periodCell(point: Point): Cell {
  return point.partial ? { text: point.period, detail: 'partielle' } : { text: periodLabel(point) }
}

/** "8,3 %"; what is not nothing never reads as "0,0 %". */
export function percentText(share: number): string {
  return share > 0 && share < 0.0005 ? `<\u00a0${formatPercent(0.001, 1)}` : formatPercent(share, 1, 1)
}

/** "20 % – 35 %": what the unknown could make of a share; a dash where there is no share, or nothing unknown. */
export function boundsCell({ bounds, value }: Point): string {
  if (!bounds || value === null || bounds[0] === bounds[1]) return '–'
  return bounds.map(percentText).join('\u00a0–\u00a0')
}

/** "231 000 000 – 302 000 000": a sum between the readings of rule 4; `undefined` where they are one. */
export function rangeText({ range }: Point): string | undefined {
  if (range === undefined || range[0] === range[1]) return undefined
  return range.map(eurosWithoutSign).join('\u00a0–\u00a0')
}

/** Sums also tell of how many rows they are, and how many say nothing. */
export function countColumns({ unit, series }: ComputedIndicator, points: readonly Point[]) {
  const silent = points.some((point) => point.unknown > 0)
  const summed = series.aggregate === 'sum' && unit === 'EUR'
  const columns: Column[] = summed ? [{ label: capital(ROW_WORDS[series.rowKind].many), numeric: true }] : []
  if (silent) columns.push({ label: summed ? 'Sans montant' : 'Non renseignés', numeric: true })
  const cells = (point: Point): string[] => [
    ...(summed ? [formatNumber(Number(point.denominator))] : []),
    ...(silent ? [formatNumber(point.unknown)] : []),
  ]
  return { columns, cells }
}
