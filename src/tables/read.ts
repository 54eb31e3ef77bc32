import { InputError } from '../domain/input-error.ts'
import type { Encoding } from '../formats/containers/decode.ts'
import { startOfFile } from '../formats/containers/file.ts'
import type { FileToRead } from '../formats/containers/file.ts'
import { isGzip, unpacked } from '../formats/containers/gzip.ts'
import { checkText } from '../formats/containers/text.ts'
import type { FormatSpec } from '../formats/format-spec.ts'
import { FORMATS } from '../formats/formats.ts'
import { inspect } from '../formats/inspect.ts'
import type { Inspection } from '../formats/inspect.ts'
import { recogniseTable, recogniseText } from '../formats/recognise.ts'
import type { OtherTable, RecognisedRows } from '../formats/recognise.ts'
import { tableContainerOf } from '../formats/table-containers.ts'
import type { Table } from '../formats/table.ts'
import { unknownTable } from '../formats/unknown-format.ts'
import type { Known } from '../formats/unknown-format.ts'
import { RECORD_TABLES, recordRows, recordTableOf, requireRecordColumns } from './recognise.ts'
import type { RecordRow, RecordTable } from './table.ts'

export type { FileToRead } from '../formats/containers/file.ts'
export type { ReadRow } from '../formats/read-row.ts'

/** A published file of contracts, whose format is known. */
export interface RecognisedFile extends Inspection, RecognisedRows {
  readonly name: string
  /** Of a text only. */
  readonly encoding?: Encoding
}

/** A file of one of the portal's own tables (/donnees/schemas/). */
export interface RecognisedRecords extends Inspection {
  readonly name: string
  /** Of a text only. */
  readonly encoding?: Encoding
  readonly table: RecordTable
  /** Streamed; `source` is the id that rows are named by. */
  records(source: string): AsyncIterable<RecordRow>
}

type Formats = readonly FormatSpec[]

/** What a file may be: one of `formats`, or one of the portal's own tables. */
const knownWith = (formats: Formats): Known => ({ formats, tables: RECORD_TABLES })

function openRecords(
  file: string,
  opened: Table,
  formats: Formats,
): Pick<RecognisedRecords, 'table' | 'records'> {
  const table = recordTableOf(opened.header)
  if (table === undefined) throw unknownTable(file, knownWith(formats), opened.header)
  requireRecordColumns(file, opened.header, table)
  if (!opened.hasRows && !table.mayBeEmpty) throw new InputError('no-rows', { file })
  return { table, records: (source) => recordRows(opened, table, source) }
}

function opened(file: string, recognised: RecognisedRows | OtherTable, formats: Formats) {
  return 'other' in recognised ? openRecords(file, recognised.other, formats) : recognised
}

/**
 * Tells what a published file is from its content, one of `formats` or one of the portal's own tables, and opens it.
 * One pass over all bytes gives hash, size and encoding (two over those of GZIP); `rows` parses.
 * @throws InputError `empty-file`, `not-text`, `unknown-format`, `missing-column`, `no-rows`, `broken-json`,
 * `broken-csv`, `broken-gzip`, `gzip-bomb`, `broken-parquet`, each with its place.
 */
export async function recogniseAnyFile(
  file: FileToRead,
  formats: Formats = FORMATS,
): Promise<RecognisedFile | RecognisedRecords> {
  const { name } = file
  const known = knownWith(formats)
  const start = await startOfFile(file)
  const container = tableContainerOf(start)
  if (container !== undefined) {
    const recognised = recogniseTable(name, await container.open(file), known)
    return { name, ...(await inspect(file)), ...opened(name, recognised, formats) }
  }
  const content = isGzip(start) ? unpacked(file) : file
  const text = checkText(name)
  const inspection = await inspect(file, content === file ? text.see : undefined)
  if (content !== file) for await (const chunk of content.open()) text.see(chunk)
  const encoding = text.encoding()
  const recognised = await recogniseText(content, encoding, known)
  return { name, encoding, ...inspection, ...opened(name, recognised, formats) }
}

/** The same for a file of contracts. @throws InputError `unknown-format` also for one of the portal's own tables. */
export async function recogniseFile(file: FileToRead, formats: Formats = FORMATS): Promise<RecognisedFile> {
  const recognised = await recogniseAnyFile(file, formats)
  if ('table' in recognised)
    throw unknownTable(
      file.name,
      knownWith(formats),
      recognised.table.columns.map(({ name }) => name),
    )
  return recognised
}
