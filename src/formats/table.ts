import type { Format } from '../domain/contract/format.ts'
import type { DatabaseTable } from './containers/database.ts'
import type { FileToRead } from './containers/file.ts'
import { boundedFields } from './fields/bounds.ts'
import { createNotes } from './fields/notes.ts'
import type { Notes } from './fields/notes.ts'
import { draftOf } from './format-spec.ts'
import type { TableFormat } from './format-spec.ts'
import type { ReadRow } from './read-row.ts'

/** One record by column name, or what is wrong with its shape. */
export interface CellsRow {
  readonly row: number
  readonly cells?: Readonly<Record<string, string>>
  readonly problem?: string
}

/** What rows of a table are read as. */
export interface ReadAs {
  readonly spec: TableFormat
  /** What the columns of this table can say. */
  readonly format: Format
}

/** A file of rows and columns that is open, whatever it is written in. */
export interface Table {
  readonly header: readonly string[]
  /** Of a text only. */
  readonly separator?: string
  readonly hasRows: boolean
  cells(): AsyncIterable<CellsRow>
  rows(as: ReadAs): AsyncIterable<ReadRow>
  /** Where a database can read it from the file. */
  inDatabase?(): Promise<DatabaseTable>
}

/** A way of writing tables other than text. */
export interface TableContainer {
  /** By the first four bytes. */
  begins(start: Uint8Array): boolean
  /** @throws InputError */
  open(file: FileToRead): Promise<Table>
}

/** The cells as far as they are read; those of JSON are bounded once they are parsed. */
function boundedCells<Cells extends object>(cells: Cells, json: readonly string[], notes: Notes): Cells {
  const texts = Object.entries(cells).filter(([name]) => !json.includes(name))
  return { ...cells, ...boundedFields(Object.fromEntries(texts), notes) }
}

export function recordRow({ row, cells, problem }: CellsRow, { spec, format }: ReadAs): ReadRow {
  if (cells === undefined) return { row, result: { setAside: { reason: 'unreadable', detail: problem } } }
  const notes = createNotes()
  const draft = draftOf(spec.toDomain(boundedCells(cells, spec.json, notes), notes), format, notes)
  return { row, amount: draft.amount, result: { draft } }
}
