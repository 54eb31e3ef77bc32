import type { Unit } from './unit.ts'

/** One figure. `value` is `null` when it may not or cannot be given (no data, fewer than 5 contracts: rule 12). */
export interface Point {
  /** A year "2021", "inconnue", or "ensemble". */
  readonly period: string
  /** Name of the series where there are several (a CPV division, a procedure). */
  readonly series?: string
  /** French label of `series`. */
  readonly seriesLabel?: string
  /** Euros are decimal text in files and cents here for `EUR`; counts and shares are numbers. */
  readonly value: number | bigint | null
  readonly numerator: number | bigint
  readonly denominator: number | bigint
  /** Contracts (rows) for which the field is not filled in or the amount not stated. */
  readonly unknown: number
  /** First or last year of a file, possibly incomplete (rule 17): hatched, never compared. */
  readonly partial?: true
  /** Contracts behind the figure, by public id. */
  readonly contractIds: readonly string[]
}

/** The values of one indicator: chart, table, CSV and sentence are all made from it. */
export interface Series {
  readonly indicator: string
  readonly unit: Unit
  readonly points: readonly Point[]
}
