import { InputError } from '../../domain/input-error.ts'
import type { Table, TableContainer } from '../table.ts'
import { UnreadableTableError } from './database.ts'
import type { DatabaseTable, OpenInDatabase, TableRecord } from './database.ts'

/** A Parquet file begins, and ends, with these letters. */
const SIGNATURE = [...'PAR1'].map((letter) => letter.charCodeAt(0))

async function openTyped(file: string, openInDatabase: OpenInDatabase): Promise<Table> {
  const broken = (error: unknown) =>
    error instanceof UnreadableTableError ? new InputError('broken-parquet', { file }) : error
  const database: DatabaseTable = await openInDatabase({ kind: 'columns' }).catch((error: unknown) => {
    throw broken(error)
  })
  async function* all(columns: readonly string[]): AsyncGenerator<TableRecord> {
    try {
      yield* database.all(columns)
    } catch (error) {
      throw broken(error)
    }
  }
  return {
    header: database.columns,
    hasRows: database.hasRows,
    cells: (wanted = database.columns) => all(wanted),
    inDatabase: () => Promise.resolve(database),
  }
}

/** Typed columns: each cell is the text that it would be in a CSV. @throws InputError `broken-parquet`, `not-text` */
export const parquet: TableContainer = {
  begins: (start) => SIGNATURE.every((byte, index) => start[index] === byte),
  open({ name: file, openInDatabase }) {
    if (openInDatabase !== undefined) return openTyped(file, openInDatabase)
    throw new InputError('not-text', { file, position: 0, value: 'fichier Parquet' })
  },
}
