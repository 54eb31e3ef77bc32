import { eurosForDrawing } from './money.ts'
import type { Cents } from './money.ts'
import type { Rows } from './rows.ts'
import type { Unit } from './unit.ts'

/** A measured quantity: cents (bigint) where the unit is EUR, a plain number otherwise; shares are 0 to 1. */
export type Quantity = number | Cents

/** Periods that are not a year. */
export const UNKNOWN_PERIOD = 'inconnue'
export const WHOLE_PERIOD = 'ensemble'

/** One figure and what it is made of. */
export interface Point {
  /** A year "2021", `inconnue`, or `ensemble`. */
  readonly period: string
  /** ASCII key of the series where there are several: a CPV division, a procedure, a category. */
  readonly series?: string
  /** French label of `series`. */
  readonly seriesLabel?: string
  /** `null` when it cannot or may not be given: nothing known, or fewer than 5 contracts for a share (rule 12). */
  readonly value: Quantity | null
  readonly numerator: Quantity
  readonly denominator: Quantity
  /** How many rows say nothing: field not filled in, or amount not stated. */
  readonly unknown: number
  /** Shares only: the value if all unknown were no, and if all were yes (rule 6). */
  readonly bounds?: readonly [number, number]
  /** Sums of contracts: the sum if every look-alike framework were one, and if none were merged (rule 4). */
  readonly range?: readonly [Cents, Cents]
  /** A year that the files may cover only in part (rule 17): hatched, never compared. */
  readonly partial?: true
  /** A year that begins after the reference date (rule 14): a sentence tells of it only where there is no other. */
  readonly ahead?: true
  /** The value is held back because it would tell of fewer than 5 people (rule 11). */
  readonly masked?: true
  /** Made from contracts, awards… each time they are read: dozens of indicators count the same. */
  readonly rows: Rows<PointRow>
}

/** What the rows behind a figure are: each kind has its columns in `<id>-lignes.csv`. */
export type RowKind = 'contracts' | 'awards' | 'subcontracts' | 'performances' | 'inclusion' | 'purchases'

/** One row behind a figure. */
export interface PointRow {
  /** Contract id, award `<contract>:<rank>`, act `<contract>:<number>`, performance, or inclusion line `<source>:<row>`. */
  readonly rowId: string
  /** What it adds to the numerator (cents, hours, 1 for a count), or the value that a median or mean is taken of. */
  readonly contribution: Quantity
  /** What it adds to the denominator, where that is a sum of its own. */
  readonly base?: Quantity
  readonly role: 'numerator' | 'denominator' | 'unknown'
}

/** The contract of a row of contracts, awards, acts or performances. */
export function contractIdOf(rowId: string): string {
  return rowId.split(':', 1)[0]!
}

/** How a value follows from its rows; the tests recompute by it. */
export const AGGREGATES = ['sum', 'share', 'ratio', 'median', 'mean', 'hhi', 'fewest'] as const
export type Aggregate = (typeof AGGREGATES)[number]

/** The values of one indicator: chart, table, CSV and sentence are all made from it. */
export interface Series {
  readonly indicator: string
  readonly unit: Unit
  readonly rowKind: RowKind
  readonly aggregate: Aggregate
  readonly points: readonly Point[]
}

/** A quantity as a floating-point number (euros, not cents), for scales and ratios only. */
export function quantityForDrawing(quantity: Quantity): number {
  return typeof quantity === 'bigint' ? eurosForDrawing(quantity) : quantity
}
