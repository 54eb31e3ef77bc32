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
import { openTable } from '../formats/recognise-table.ts'
import { knowsHeader, recogniseTable, recogniseText, refuseWebPage } from '../formats/recognise.ts'
import type { Recognised, RecognisedRows } from '../formats/recognise.ts'
import { formatRows } from '../formats/table.ts'
import { tableContainerOf } from '../formats/table-containers.ts'
import type { Table, TableHints } from '../formats/table.ts'
import type { RecognisedNotices } from '../formats/recognise-notices.ts'
import { unknownTable } from '../formats/unknown-format.ts'
import type { Known } from '../formats/unknown-format.ts'
import { contractFormat, mappedTable, namesMost } from './mapped-table.ts'
import type { Explanation } from './mapped-table.ts'
import { mappingTarget } from './mapping-target.ts'
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
  const { separator } = opened
  return { table, separator, records: (source) => recordRows(opened, table, source) }
}

/** What is said of a file beside it. */
export interface ReadingHints {
  /** Name of the sheet of a workbook, where it is not the first. */
  readonly sheet?: string
  /** How a file with columns of its own is read; without it, only what is known is. */
  readonly explanation?: Explanation
}

type Opened = RecognisedRows | Pick<RecognisedRecords, 'table' | 'separator' | 'records'>

/** The mapped table, as contracts or as one of the portal's own. */
function openMapped(file: string, table: Table, explanation: Explanation): Opened {
  const mapped = mappedTable(table, explanation)
  const own = mappingTarget(explanation.mapping)?.table
  if (!mapped.hasRows && !own?.mayBeEmpty) throw new InputError('no-rows', { file })
  const { separator } = mapped
  if (own !== undefined)
    return { table: own, separator, records: (source) => recordRows(mapped, own, source) }
  const format = contractFormat(explanation.mapping)
  return {
    format: format.format,
    separator,
    rows: () => formatRows(mapped, { spec: format, format: format.format }),
  }
}

/** What stands in a file: a table that its container opens, or a text. */
type Content =
  | { readonly inspection: Inspection; readonly table: Table }
  | { readonly inspection: Inspection; readonly text: FileToRead; readonly encoding: Encoding }

/** One pass over all bytes gives hash, size and encoding; two over those of GZIP. */
async function contentOf(file: FileToRead, hints: TableHints): Promise<Content> {
  const start = await startOfFile(file)
  const container = tableContainerOf(start)
  if (container !== undefined) {
    const table = await container.open(file, hints)
    return { inspection: await inspect(file), table }
  }
  const text = isGzip(start) ? unpacked(file) : file
  const check = checkText(file.name)
  const inspection = await inspect(file, text === file ? check.see : undefined)
  if (text !== file) for await (const chunk of text.open()) check.see(chunk)
  return { inspection, text, encoding: check.encoding() }
}

const tableOf = async (content: Content): Promise<Table> =>
  'table' in content ? content.table : openTable(content.text, content.encoding)

/**
 * Opens a file as a table, whatever its columns; of a workbook, under the first header that `knows` recognises.
 * @throws InputError where it is none.
 */
export async function openAnyTable(file: FileToRead, hints: TableHints): Promise<Table> {
  return tableOf(await contentOf(file, hints))
}

/** Of a workbook, the header is that of the mapping where there is one, else one that the portal knows. */
function hintsFor({ sheet, explanation }: ReadingHints, known: Known): TableHints {
  const knows = (header: readonly string[]) =>
    explanation === undefined ? knowsHeader(header, known) : namesMost(explanation.mapping, header)
  return { knows, sheet }
}

/** Opens a file as a table by its own columns, where its mapping or its sheet say. @throws InputError where it is none. */
export async function openHintedTable(file: FileToRead, hints: ReadingHints): Promise<Table> {
  return openAnyTable(file, hintsFor(hints, knownWith(FORMATS)))
}

/**
 * Tells what a published file is from its content, one of `formats`, of notices or of the portal's own tables, or what
 * an explanation makes of it, and opens it; `rows` parses.
 * @throws InputError `empty-file`, `not-text`, `unknown-format`, `missing-column`, `no-rows`, `broken-json`,
 * `broken-csv`, `broken-workbook`, `broken-gzip`, `broken-parquet`…, each with its place; `broken-territory` for a
 * mapping that is not of the file.
 */
export async function recogniseAnyFile(
  file: FileToRead,
  formats: Formats = FORMATS,
  hints: ReadingHints = {},
): Promise<RecognisedFile | RecognisedRecords | RecognisedNoticeFile> {
  const { name } = file
  const known = knownWith(formats)
  const content = await contentOf(file, hintsFor(hints, known))
  const opened = await openContent(name, content, known, hints.explanation)
  return {
    name,
    ...content.inspection,
    ...('encoding' in content && { encoding: content.encoding }),
    ...('other' in opened ? openRecords(name, opened.other, formats) : opened),
  }
}

/** A known format, a table of the portal's own, or what the explanation makes of the file. */
async function openContent(
  file: string,
  content: Content,
  known: Known,
  explanation: Explanation | undefined,
): Promise<Recognised | Opened> {
  if (explanation !== undefined) {
    if ('text' in content) await refuseWebPage(content.text, content.encoding, known)
    return openMapped(file, await tableOf(content), explanation)
  }
  if ('table' in content) return recogniseTable(file, content.table, known)
  return recogniseText(content.text, content.encoding, known)
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
