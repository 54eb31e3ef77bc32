import type { Format } from '../domain/contract.ts'
import { InputError } from '../domain/input-error.ts'
import { decodedText } from '../formats/containers/decode.ts'
import type { Encoding } from '../formats/containers/decode.ts'
import { decp2019 } from '../formats/decp-2019.ts'
import { decp2022 } from '../formats/decp-2022.ts'
import type { FileToRead } from '../formats/containers/file.ts'
import { inspect } from '../formats/inspect.ts'
import { mel } from '../formats/mel.ts'
import type { ReadRow } from '../formats/read-row.ts'
import { openTable, requireColumns } from '../formats/recognise-table.ts'
import type { Table } from '../formats/recognise-table.ts'
import { outlineOf, treeRows } from '../formats/recognise-tree.ts'
import { RECORD_TABLES, recordRows, recordTableOf, requireRecordColumns } from './recognise.ts'
import type { RecordRow, RecordTable } from './table.ts'
import type { Shape, SourceFormat, TableFormat, TreeFormat } from '../formats/source-format.ts'
import { unknownMarkup, unknownTable, unknownTree } from '../formats/unknown-format.ts'
import type { UnknownFile } from '../formats/unknown-format.ts'

export type { FileToRead } from '../formats/containers/file.ts'
export type { ReadRow } from '../formats/read-row.ts'
export type { SourceFormat } from '../formats/source-format.ts'

/** A published file whose format is known; `rows` may be called several times. */
export interface RecognisedFile {
  readonly name: string
  readonly format: Format
  readonly encoding: Encoding
  /** CSV only. */
  readonly separator?: string
  readonly sha256: string
  readonly bytes: number
  /** Streamed. @throws InputError `broken-json`, `broken-csv` where the file breaks after its first row. */
  rows(): AsyncIterable<ReadRow>
}

/** All formats that the portal reads: a new one is one file and one entry here. */
export const SOURCE_FORMATS: readonly SourceFormat[] = [mel, decp2019, decp2022]

/** A file of one of the portal's own tables (metier.md § 5). */
export interface RecognisedRecords {
  readonly name: string
  readonly table: RecordTable
  readonly encoding: Encoding
  readonly separator: string
  readonly sha256: string
  readonly bytes: number
  /** Streamed; `source` is the id that rows are named by. */
  records(source: string): AsyncIterable<RecordRow>
}

type Opened =
  | Pick<RecognisedFile, 'format' | 'separator' | 'rows'>
  | Pick<RecognisedRecords, 'table' | 'separator' | 'records'>

const TABLES = SOURCE_FORMATS.filter((format): format is TableFormat => format.kind === 'table')
const TREES = SOURCE_FORMATS.filter((format): format is TreeFormat => format.kind === 'tree')

function unknown({ name }: FileToRead): UnknownFile {
  return { file: name, formats: SOURCE_FORMATS, tables: RECORD_TABLES }
}

async function recogniseTable(file: FileToRead, encoding: Encoding): Promise<Opened> {
  const table = await openTable(file, encoding)
  const shape: Shape = { kind: 'table', header: table.header }
  const format = TABLES.find((format) => format.detect(shape))
  if (format === undefined) return recogniseRecords(file, table)
  requireColumns(file.name, table, format)
  if (!table.hasRows) throw new InputError('no-rows', { file: file.name })
  return { format: format.format, separator: table.separator, rows: () => table.rows(format) }
}

function recogniseRecords(file: FileToRead, opened: Table): Opened {
  const table = recordTableOf(opened.header)
  if (table === undefined) throw unknownTable(unknown(file), opened.header)
  requireRecordColumns(file.name, opened.header, table)
  if (!opened.hasRows && !table.mayBeEmpty) throw new InputError('no-rows', { file: file.name })
  return { table, separator: opened.separator, records: (source) => recordRows(opened, table, source) }
}

async function recogniseTree(file: FileToRead, encoding: Encoding): Promise<Opened> {
  const formatOf = (shape: Shape) => TREES.find((format) => format.detect(shape))
  const outline = await outlineOf(
    file,
    encoding,
    (outline) => formatOf({ kind: 'tree', outline }) !== undefined,
  )
  const format = formatOf({ kind: 'tree', outline })
  if (format === undefined) throw unknownTree(unknown(file), outline)
  for await (const _ of treeRows(file, encoding, format)) {
    return { format: format.format, rows: () => treeRows(file, encoding, format) }
  }
  throw new InputError('no-rows', { file: file.name })
}

/** The first characters that are not white space: enough to tell JSON, markup and CSV apart. */
async function startOf(file: FileToRead, encoding: Encoding): Promise<string> {
  let text = ''
  for await (const chunk of decodedText(file, encoding)) {
    text = (text + chunk).trimStart()
    if (text.length >= 500) break
  }
  return text.slice(0, 500)
}

/**
 * Tells the format of a published file from its content and opens it. One pass over all bytes gives hash, size and
 * encoding; `rows` parses.
 * @throws InputError `empty-file`, `not-text`, `unknown-format`, `missing-column`, `no-rows`, `broken-json`,
 * `broken-csv`, each with its place.
 */
export async function recogniseAnyFile(file: FileToRead): Promise<RecognisedFile | RecognisedRecords> {
  const inspection = await inspect(file)
  const start = await startOf(file, inspection.encoding)
  if (start.startsWith('<')) throw unknownMarkup(unknown(file), start)
  const recognise = /^[{[]/.test(start) ? recogniseTree : recogniseTable
  return { name: file.name, ...inspection, ...(await recognise(file, inspection.encoding)) }
}

/** The same for a file of contracts. @throws InputError `unknown-format` also for one of the portal's own tables. */
export async function recogniseFile(file: FileToRead): Promise<RecognisedFile> {
  const recognised = await recogniseAnyFile(file)
  if ('table' in recognised)
    throw unknownTable(
      unknown(file),
      recognised.table.columns.map(({ name }) => name),
    )
  return recognised
}
