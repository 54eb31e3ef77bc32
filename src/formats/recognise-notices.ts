import type { Encoding } from './containers/decode.ts'
import type { FileToRead } from './containers/file.ts'
import { boundedFields } from './fields/bounds.ts'
import { shallowFields } from './fields/depth.ts'
import { createNotes } from './fields/notes.ts'
import { isObject } from './fields/reading.ts'
import type { Outline } from './format-spec.ts'
import { NOTICE_FORMATS } from './notices/notice-formats.ts'
import type { NoticeRow, NoticeSpec } from './notices/notice-spec.ts'
import type { Table } from './table.ts'
import { treeElements } from './recognise-tree.ts'

/** A file of notices, whose format is known. */
export interface RecognisedNotices {
  readonly notices: NoticeSpec
  /** CSV only. */
  readonly separator?: string
  /** Streamed; may be called several times. @throws InputError `broken-json`, `broken-csv` further on in the file. */
  rows(): AsyncIterable<NoticeRow>
}

function unreadable(row: number, detail: string | undefined): NoticeRow {
  return { row, result: { setAside: { reason: 'unreadable', ...(detail !== undefined && { detail }) } } }
}

function noticeRow(row: number, published: Readonly<Record<string, unknown>>, spec: NoticeSpec): NoticeRow {
  const notes = createNotes()
  const isJson = ([name]: readonly [string, unknown]) => spec.json.includes(name)
  const entries = Object.entries(published)
  const plain = Object.fromEntries(entries.filter((entry) => !isJson(entry)))
  const fields = {
    ...boundedFields(shallowFields(plain, notes), notes),
    ...Object.fromEntries(entries.filter(isJson)),
  }
  const notice = spec.toNotice(fields, notes)
  if ('setAside' in notice) return { row, result: notice }
  return { row, result: { draft: { ...notice, flags: notes.flags } } }
}

/** The notices of a table, where its header is that of a format of them. */
export function noticesOfTable(table: Table): RecognisedNotices | undefined {
  const spec = NOTICE_FORMATS.find((each) => each.detect(table.header))
  if (spec === undefined) return undefined
  return {
    notices: spec,
    separator: table.separator,
    async *rows() {
      for await (const { row, cells, problem } of table.cells())
        yield cells === undefined ? unreadable(row, problem) : noticeRow(row, cells, spec)
    },
  }
}

async function* rowsOf(file: FileToRead, encoding: Encoding, list: string, spec: NoticeSpec) {
  let row = 0
  for await (const { value } of treeElements(file, encoding, [list])) {
    row += 1
    yield isObject(value) ? noticeRow(row, value, spec) : unreadable(row, 'un objet attendu')
  }
}

/** Whether a JSON file may be one of notices, from its structure as far as it is read. */
export function mayHoldNotices(outline: Outline): boolean {
  return NOTICE_FORMATS.some(({ lists }) => lists.some((list) => outline.get(list) === 'array'))
}

/**
 * The notices of a JSON file, where its first element is one. An empty list at the root, or of an answer of the API, is
 * a file of no notices: none was published.
 */
export async function noticesOfTree(
  file: FileToRead,
  encoding: Encoding,
  outline: Outline,
): Promise<RecognisedNotices | undefined> {
  for (const spec of NOTICE_FORMATS) {
    const list = spec.lists.find((each) => outline.get(each) === 'array')
    if (list === undefined) continue
    const recognised = { notices: spec, rows: () => rowsOf(file, encoding, list, spec) }
    const first = await treeElements(file, encoding, [list]).next()
    if (first.done === true) return recognised
    const { value } = first.value
    if (isObject(value) && spec.detect(Object.keys(value))) return recognised
  }
  return undefined
}
