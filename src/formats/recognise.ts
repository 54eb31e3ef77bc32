import { InputError } from '../domain/input-error.ts'
import type { Format } from '../domain/contract/format.ts'
import { buyerSearch } from './buyer-search.ts'
import type { BuyerSearch } from './buyer-search.ts'
import { decodedText } from './containers/decode.ts'
import type { Encoding } from './containers/decode.ts'
import type { FileToRead } from './containers/file.ts'
import type { Outline, TableFormat } from './format-spec.ts'
import type { ReadRow } from './read-row.ts'
import { openTable, requireColumns } from './recognise-table.ts'
import { formatRows } from './table.ts'
import type { Table } from './table.ts'
import { hasTwin, markupOutline, markupRows } from './recognise-markup.ts'
import { mayHoldNotices, noticesOfTable, noticesOfTree } from './recognise-notices.ts'
import type { RecognisedNotices } from './recognise-notices.ts'
import { outlineOf, treeRows } from './recognise-tree.ts'
import { isWebPage, unknownMarkup, unknownTree } from './unknown-format.ts'
import type { Known } from './unknown-format.ts'

/** A file whose format is known. */
export interface RecognisedRows {
  readonly format: Format
  /** CSV only. */
  readonly separator?: string
  /** Streamed; may be called several times. @throws InputError `broken-json`, `broken-csv` further on in the file. */
  rows(): AsyncIterable<ReadRow>
  /** Of files of very many buyers, where a database can read them. */
  readonly search?: BuyerSearch
}

/** A table that is of no published format: it may be one of the portal's own. */
export interface OtherTable {
  readonly other: Table
}

export type Recognised = RecognisedRows | RecognisedNotices | OtherTable

function tableFormatOf(header: readonly string[], { formats }: Known): TableFormat | undefined {
  return formats.filter((each) => each.container === 'csv').find((each) => each.detect(header))
}

/** Whether a header is that of a format, or of a table of the portal's own. */
export const knowsHeader = (header: readonly string[], known: Known) =>
  tableFormatOf(header, known) !== undefined || known.isTable(header)

/**
 * Tells the format of an open table.
 * @throws InputError `missing-column`, `no-rows`.
 */
export function recogniseTable(file: string, table: Table, known: Known): Recognised {
  const spec = tableFormatOf(table.header, known)
  if (spec === undefined) return noticesOfTable(table) ?? { other: table }
  requireColumns(file, table, spec)
  if (!table.hasRows) throw new InputError('no-rows', { file })
  const format = spec.formatOf?.(table.header) ?? spec.format
  const as = { spec, format }
  return {
    format,
    separator: table.separator,
    rows: () => formatRows(table, as),
    search: buyerSearch(table, as),
  }
}

async function recogniseTree(file: FileToRead, encoding: Encoding, known: Known): Promise<Recognised> {
  const trees = known.formats.filter((each) => each.container === 'json')
  const specOf = (outline: Outline) => trees.find((each) => each.detect(outline))
  const isEnough = (read: Outline) => specOf(read) !== undefined || mayHoldNotices(read)
  const outline = await outlineOf(file, encoding, isEnough)
  const spec = specOf(outline)
  if (spec === undefined) {
    const notices = await noticesOfTree(file, encoding, outline)
    if (notices === undefined) throw unknownTree(file.name, known, outline)
    return notices
  }
  for await (const _ of treeRows(file, encoding, spec)) {
    return { format: spec.format, rows: () => treeRows(file, encoding, spec) }
  }
  throw new InputError('no-rows', { file: file.name })
}

/** Whether the first tag is the root of one of these paths. */
function hasRootOf(paths: readonly string[], start: string): boolean {
  const [, root] = /<([a-z_][\w.-]*)/i.exec(start) ?? []
  return paths.some((path) => path.startsWith(`${root}.`))
}

async function recogniseMarkup(
  file: FileToRead,
  encoding: Encoding,
  known: Known,
  start: string,
): Promise<Recognised> {
  const twins = known.formats.filter((each) => each.container === 'json').filter(hasTwin)
  if (isWebPage(start)) throw unknownMarkup(file.name, known, start)
  const paths = [...new Set(twins.flatMap(({ xml }) => xml.paths))]
  const outline = await markupOutline(file, encoding, paths)
  const spec = twins.find(({ xml }) => xml.detect(outline))
  if (spec === undefined && outline.size === 0 && hasRootOf(paths, start))
    throw new InputError('no-rows', { file: file.name })
  if (spec === undefined) throw unknownMarkup(file.name, known, start)
  return { format: spec.format, rows: () => markupRows(file, encoding, spec) }
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

/** A web page saved in place of a file that is read otherwise than by its format. @throws InputError `unknown-format` */
export async function refuseWebPage(file: FileToRead, encoding: Encoding, known: Known): Promise<void> {
  const start = await startOf(file, encoding)
  if (isWebPage(start)) throw unknownMarkup(file.name, known, start)
}

/**
 * Tells the format of a text, one of those `known`, from its content and opens it.
 * @throws InputError `unknown-format`, `missing-column`, `no-rows`, `broken-json`, `broken-csv`, `broken-xml`, each with its place.
 */
export async function recogniseText(file: FileToRead, encoding: Encoding, known: Known): Promise<Recognised> {
  const start = await startOf(file, encoding)
  if (start.startsWith('<')) return recogniseMarkup(file, encoding, known, start)
  if (/^[{[]/.test(start)) return recogniseTree(file, encoding, known)
  return recogniseTable(file.name, await openTable(file, encoding), known)
}
