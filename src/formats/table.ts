import type { Format } from '../domain/contract/format.ts'
import type { DatabaseTable } from './containers/database.ts'
import type { FileToRead } from './containers/file.ts'
import { boundedFields } from './fields/bounds.ts'
import { createNotes } from './fields/notes.ts'
import type { Notes } from './fields/notes.ts'
import { draftOf } from './format-spec.ts'
import type { TableFormat } from './format-spec.ts'
import type { ReadRow } from './read-row.ts'

/** A record under the header, wherever it was kept. */
export interface NumberedRecord {
  /** From 1, header excluded: `ligne_source`. */
  readonly row: number
  readonly cells: readonly string[]
}

/** One record by column name, or what is wrong with its shape. */
export interface CellsRow {
  readonly row: number
  readonly cells?: Readonly<Record<string, string>>
  readonly problem?: string
}

/** A file of rows and columns that is open, whatever it is written in. */
export interface Table {
  readonly header: readonly string[]
  /** Of a text only. */
  readonly separator?: string
  readonly hasRows: boolean
  /** By default all columns; a container that can leave some unread gives those of `wanted` that it has. */
  cells(wanted?: readonly string[]): AsyncIterable<CellsRow>
  /** Where a database can read it from the file. */
  inDatabase?(): Promise<DatabaseTable>
}

/** What helps to open a file of tables. */
export interface TableHints {
  /** Whether a row is a header: above it may stand a title. */
  knows(header: readonly string[]): boolean
  /** Name of the one that is wanted, where the file holds several. */
  readonly sheet?: string
}

/** A way of writing tables other than text. */
export interface TableContainer {
  /** By the first four bytes. */
  begins(start: Uint8Array): boolean
  /** @throws InputError */
  open(file: FileToRead, hints: TableHints): Promise<Table>
}

/** A column name as compared: spaces around it and the shape of its apostrophe do not matter. */
export const columnName = (cell: string) => cell.trim().normalize('NFC').replace(/’/g, "'")

function cellsOf({ row, cells: record }: NumberedRecord, header: readonly string[]): CellsRow {
  if (record.length !== header.length) {
    return { row, problem: `${record.length} champs au lieu de ${header.length}` }
  }
  // Without a prototype: a column may be called `constructor`.
  const cells = Object.create(null) as Record<string, string>
  for (const [index, column] of header.entries()) cells[column] ??= record[index] ?? ''
  return { row, cells }
}

/** The records of a file by the names of its columns. */
export async function* cellsByName(
  records: AsyncIterable<NumberedRecord>,
  header: readonly string[],
): AsyncGenerator<CellsRow> {
  for await (const record of records) yield cellsOf(record, header)
}

/** The cells as far as they are read; those of JSON are bounded once they are parsed. */
function boundedCells<Cells extends object>(cells: Cells, json: readonly string[], notes: Notes): Cells {
  const texts = Object.entries(cells).filter(([name]) => !json.includes(name))
  return { ...cells, ...boundedFields(Object.fromEntries(texts), notes) }
}

/** What rows of a table are read as. */
export interface ReadAs {
  readonly spec: TableFormat
  /** What the columns of this table can say. */
  readonly format: Format
}

/** A record, read as a format. */
export function recordRow({ row, cells, problem }: CellsRow, { spec, format }: ReadAs): ReadRow {
  if (cells === undefined) return { row, result: { setAside: { reason: 'unreadable', detail: problem } } }
  const notes = createNotes()
  const draft = draftOf(spec.toDomain(boundedCells(cells, spec.json, notes), notes), format, notes)
  return { row, amount: draft.amount, result: { draft } }
}

/** The rows of a table, read as a format. */
export async function* formatRows(table: Table, as: ReadAs): AsyncGenerator<ReadRow> {
  for await (const row of table.cells(as.spec.query?.columns)) yield recordRow(row, as)
}
