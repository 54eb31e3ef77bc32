import type { Quantity } from '../domain/series.ts'
import type { Passing } from './passing.ts'

/** A column of `DataTable`: its unit stands in its label, once. */
export interface Column {
  readonly label: string
  readonly numeric?: boolean
  /** The cell that names its row: a row header. */
  readonly rowHeader?: boolean
}

/** What is printed from an indicator, so that a reader's script finds it again. */
export interface IndicatorValue {
  readonly value: Quantity
  readonly indicator: string
  readonly period: string
  readonly series?: string | undefined
  /** Column of the indicator's file, where it is not `valeur`; of two years the sum of both. */
  readonly field?: 'numerateur' | 'denominateur' | 'inconnus'
}

/** A cell: words, and where due a link, a machine-readable value, or the mark of what is unknown. */
export interface RichCell {
  readonly text: string
  /** Path of this site. */
  readonly href?: string | undefined
  readonly data?: IndicatorValue
  readonly unknown?: boolean
  /**
   * Name of the schema of the CSV that `href` leads to: its form for a French spreadsheet can be made from both, on a
   * page that has `FrenchCsv`.
   */
  readonly csvSchema?: string
  /** Secondary words under the text. */
  readonly detail?: string | undefined
  readonly tags?: readonly (string | Passing)[]
}
export type Cell = string | RichCell

export interface Row {
  readonly cells: readonly Cell[]
  readonly kind?: 'total' | 'apart' | undefined
  readonly id?: string | undefined
  /** The day after which the reader's clock takes the row away. */
  readonly until?: Passing['until']
}

export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}
