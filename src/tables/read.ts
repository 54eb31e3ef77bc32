import { InputError } from '../domain/input-error.ts'
import type { Encoding } from '../formats/containers/decode.ts'
import type { FileToRead } from '../formats/containers/file.ts'
import { checkText } from '../formats/containers/text.ts'
import { isArchive } from '../formats/containers/workbook.ts'
import type { FormatSpec } from '../formats/format-spec.ts'
import { FORMATS } from '../formats/formats.ts'
import { inspect } from '../formats/inspect.ts'
import type { Inspection } from '../formats/inspect.ts'
import { recogniseText, recogniseWorkbook } from '../formats/recognise.ts'
import type { RecognisedRows } from '../formats/recognise.ts'
import type { Table } from '../formats/table.ts'
import type { RecognisedNotices } from '../formats/recognise-notices.ts'
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
  /** CSV only. */
  readonly separator?: string
  /** Streamed; `source` is the id that rows are named by. */
  records(source: string): AsyncIterable<RecordRow>
}

/** A published file of notices. */
export interface RecognisedNoticeFile extends Inspection, RecognisedNotices {
  readonly name: string
  /** Of a text only. */
  readonly encoding?: Encoding
}

type Formats = readonly FormatSpec[]

/** What a file may be: one of `formats`, or one of the portal's own tables. */
const knownWith = (formats: Formats): Known => ({
  formats,
  tables: RECORD_TABLES,
  isTable: (header) => recordTableOf(header) !== undefined,
})

function openRecords(
  file: string,
  opened: Table,
  formats: Formats,
): Pick<RecognisedRecords, 'table' | 'separator' | 'records'> {
  const table = recordTableOf(opened.header)
  if (table === undefined) throw unknownTable(file, knownWith(formats), opened.header)
  requireRecordColumns(file, opened.header, table)
  if (!opened.hasRows && !table.mayBeEmpty) throw new InputError('no-rows', { file })
  return { table, separator: opened.separator, records: (source) => recordRows(opened, table, source) }
}

async function openText(file: FileToRead, formats: Formats) {
  const text = checkText(file.name)
  const inspection = await inspect(file, text.see)
  const encoding = text.encoding()
  return { encoding, ...inspection, recognised: await recogniseText(file, encoding, knownWith(formats)) }
}

async function openArchive(file: FileToRead, formats: Formats, sheet: string | undefined) {
  const recognised = await recogniseWorkbook(file, knownWith(formats), sheet)
  return { ...(await inspect(file)), recognised }
}

/**
 * Tells what a published file is from its content, one of `formats`, of notices or of the portal's own tables, and
 * opens it.
 * One pass over all bytes gives hash, size and encoding; `rows` parses.
 * @param sheet Name of the sheet of a workbook that is read, where it is not the first.
 * @throws InputError `empty-file`, `not-text`, `unknown-format`, `missing-column`, `no-rows`, `broken-json`,
 * `broken-csv`, `broken-workbook`…, each with its place.
 */
export async function recogniseAnyFile(
  file: FileToRead,
  formats: Formats = FORMATS,
  sheet?: string,
): Promise<RecognisedFile | RecognisedRecords | RecognisedNoticeFile> {
  const { name } = file
  const { recognised, ...found } = (await isArchive(file))
    ? await openArchive(file, formats, sheet)
    : await openText(file, formats)
  const opened = 'other' in recognised ? openRecords(name, recognised.other, formats) : recognised
  return { name, ...found, ...opened }
}

/** The same for a file of contracts. @throws InputError `unknown-format` also for any other file that is known. */
export async function recogniseFile(file: FileToRead, formats: Formats = FORMATS): Promise<RecognisedFile> {
  const recognised = await recogniseAnyFile(file, formats)
  if ('format' in recognised) return recognised
  const found =
    'table' in recognised
      ? recognised.table.columns.map(({ name }) => name)
      : [recognised.notices.format.label]
  throw unknownTable(file.name, knownWith(formats), found)
}
