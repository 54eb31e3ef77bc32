import { demonstrationColumn } from '../columns/shared.ts'
import type { Caveat } from '../../domain/indicator.ts'
import type { CellValue, Column, WrittenColumn } from '../../tables/column.ts'
import { csvLines } from '../files/csv.ts'
import type { Rows } from '../../domain/rows.ts'

/** Columns whose values are a key of another table of the portal. */
export interface ForeignKey {
  readonly columns: readonly string[]
  /** Base of that table: `donnees/marches`. */
  readonly table: string
  readonly key: readonly string[]
}

/** One table that the portal publishes: its forms, notice and dictionary are written from this. */
export interface Dataset {
  /** Without extension: `donnees/marches`. */
  readonly base: string
  readonly title: string
  readonly description: string
  /** Below `donnees/schemas/`, without extension: tables of the same columns share one. */
  readonly schema: string
  readonly columns: readonly Column[]
  readonly rowCount: number
  readonly caveats: readonly Caveat[]
  /** What its values are held against: targets, and landmarks of elsewhere. */
  readonly beside?: readonly string[]
  readonly primaryKey?: readonly string[]
  readonly foreignKeys?: readonly ForeignKey[]
  /** Values of a row, by column: what other formats are written from. */
  readonly records: () => Iterable<Readonly<Record<string, CellValue>>>
  readonly csv: () => Iterable<string>
}

interface Table<Row> {
  readonly base: string
  /** Where it is not the table's own name. */
  readonly schema?: string
  readonly title: string
  readonly description: string
  readonly columns: readonly WrittenColumn<Row>[]
  readonly rows: Rows<Row>
  /** Whether a row is invented for the demonstration. */
  readonly isDemonstration: (row: Row) => boolean
  readonly caveats: readonly Caveat[]
  readonly beside?: readonly string[]
  readonly primaryKey?: readonly string[]
  readonly foreignKeys?: readonly ForeignKey[]
}

function* recordsOf<Row>(
  columns: readonly WrittenColumn<Row>[],
  rows: Iterable<Row>,
): Generator<Readonly<Record<string, CellValue>>> {
  for (const row of rows) yield Object.fromEntries(columns.map(({ name, value }) => [name, value(row)]))
}

/** A table with the column that every file carries, ready to be written. */
export function dataset<Row>(table: Table<Row>): Dataset {
  const { base, title, description, rows, caveats, beside, primaryKey, foreignKeys } = table
  const schema = table.schema ?? base.replace(/^donnees\//, '')
  const columns = [...table.columns, demonstrationColumn(table.isDemonstration)]
  return {
    base,
    title,
    description,
    schema,
    columns,
    caveats,
    beside,
    primaryKey,
    foreignKeys,
    rowCount: rows.length,
    records: () => recordsOf(columns, rows),
    csv: () => csvLines(columns, rows),
  }
}
