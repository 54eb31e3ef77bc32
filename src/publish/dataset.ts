import { demonstrationColumn } from './columns/shared.ts'
import type { Caveat } from '../domain/indicator.ts'
import type { Column } from './column.ts'
import { csvLines, excelLines } from './csv.ts'

/** One table that the portal publishes: its CSV, twin, notice and dictionary are written from this. */
export interface Dataset {
  /** Without extension: `donnees/marches`. */
  readonly base: string
  readonly title: string
  readonly description: string
  readonly columns: readonly Pick<Column<never>, 'name' | 'title' | 'description' | 'type'>[]
  readonly rowCount: number
  readonly caveats: readonly Caveat[]
  /** Name of the published schema whose columns it begins with. */
  readonly schema?: string | undefined
  readonly csv: () => Iterable<string>
  readonly excel: () => Iterable<string>
}

interface Table<Row> {
  readonly base: string
  readonly title: string
  readonly description: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Whether a row is invented for the demonstration. */
  readonly isDemonstration: (row: Row) => boolean
  readonly caveats: readonly Caveat[]
  readonly schema?: string
}

/** A table with the column that every file carries, ready to be written. */
export function dataset<Row>(table: Table<Row>): Dataset {
  const { base, title, description, rows, caveats, schema } = table
  const columns = [...table.columns, demonstrationColumn(table.isDemonstration)]
  return {
    base,
    title,
    description,
    columns,
    caveats,
    schema,
    rowCount: rows.length,
    csv: () => csvLines(columns, rows),
    excel: () => excelLines(columns, rows),
  }
}
