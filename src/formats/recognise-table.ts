import { InputError } from '../domain/input-error.ts'
import { readRecords, UnclosedQuoteError } from './containers/csv.ts'
import { decodedText } from './containers/decode.ts'
import type { Encoding } from './containers/decode.ts'
import type { Dialect } from './containers/dialect.ts'
import { sniffDialect } from './containers/dialect.ts'
import type { FileToRead } from './containers/file.ts'
import { quotableMixture } from './fields/notes.ts'
import type { TableFormat } from './format-spec.ts'
import { cellsByName, columnName } from './table.ts'
import type { NumberedRecord, Table } from './table.ts'

/** Records of the file, header first; a quote that is never closed stops the reading with its record number. */
async function* recordsOf(file: FileToRead, encoding: Encoding, dialect: Dialect): AsyncGenerator<string[]> {
  try {
    yield* readRecords(decodedText(file, encoding), dialect.separator, dialect.newline)
  } catch (error) {
    if (!(error instanceof UnclosedQuoteError)) throw error
    throw new InputError('broken-csv', { file: file.name, row: Math.max(1, error.record - 1) })
  }
}

async function* underHeader(records: AsyncIterable<string[]>): AsyncGenerator<NumberedRecord> {
  let row = -1
  for await (const cells of records) {
    row += 1
    if (row > 0) yield { row, cells }
  }
}

/** A database reads texts of one kind: UTF-8, lines that end on LF or CRLF, a header that begins the file. */
async function databaseReads(
  file: FileToRead,
  encoding: Encoding,
  { newline }: Dialect,
  header: readonly string[],
): Promise<boolean> {
  if (encoding !== 'utf-8' || newline !== '\n' || new Set(header).size < header.length) return false
  for await (const text of decodedText(file, encoding)) return !/^\s/.test(text)
  return false
}

/** Opens a CSV file: its separator and header, and whether a record follows. */
export async function openTable(file: FileToRead, encoding: Encoding): Promise<Table> {
  const dialect = await sniffDialect(decodedText(file, encoding))
  let header: string[] | undefined
  let hasRows = false
  for await (const record of recordsOf(file, encoding, dialect)) {
    hasRows = header !== undefined
    if (hasRows) break
    header = record.map(columnName)
  }
  const columns = header ?? []
  const { openInDatabase } = file
  return {
    header: columns,
    separator: dialect.separator,
    hasRows,
    cells: () => cellsByName(underHeader(recordsOf(file, encoding, dialect)), columns),
    ...(openInDatabase &&
      (await databaseReads(file, encoding, dialect, columns)) && {
        inDatabase: () => openInDatabase({ kind: 'text', columns, separator: dialect.separator }),
      }),
  }
}

/** @throws InputError `missing-column`, naming the first that is missing and all of them as expected. */
export function requireColumns(file: string, table: Table, format: TableFormat): void {
  const missing = format.required.filter((column) => !table.header.includes(column))
  if (missing[0] === undefined) return
  throw new InputError('missing-column', {
    file,
    column: missing[0],
    value: quotableMixture(table.header.join(table.separator ?? ', ')),
    expected: missing.join(', '),
  })
}
