import type { Cents } from '../domain/money.ts'

/**
 * What a column holds. It decides how a value is written, and later how a Table Schema describes it.
 * `amount`: exact cents, written in euros; `share`: 0 to 1; `list`: joined by `|`; `identifier`: digits or a code
 * that is never a number (a SIRET keeps its leading zeros).
 */
export const COLUMN_TYPES = [
  'text',
  'identifier',
  'list',
  'integer',
  'number',
  'amount',
  'share',
  'date',
  'boolean',
] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

/** Absent = unknown, written as an empty cell; `[]` = none declared, written `aucune`. */
export type CellValue = string | number | Cents | boolean | readonly string[] | undefined

/** One column of one file: the CSV, its dictionary and its schema are all written from this. */
export interface Column<Row> {
  /** ASCII snake_case, with the unit where there is one. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly type: ColumnType
  /** The only values that it can have, where they are a closed list. */
  readonly values?: readonly string[]
  /** The form of a value, or of each item of a list, as in Table Schema: matched against the whole. */
  readonly pattern?: string
  /** Unit of a number: EUR, heures, mois, part… */
  readonly unit?: string
  /** Never empty. */
  readonly required?: boolean
  readonly value: (row: Row) => CellValue
}
