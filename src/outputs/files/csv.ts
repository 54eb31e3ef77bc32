import { cellText } from '../../tables/cell-text.ts'
import type { WrittenColumn } from '../../tables/column.ts'

/** Lines handed on at once. */
const BATCH = 500

/** What ends a cell or a line, is taken for the mark of a file, or may be trimmed. */
const NEEDS_QUOTES = /[",\r\n\uFEFF]|^ | $/

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The text of a CSV file (RFC 4180: comma, decimal point) in pieces of whole lines, the header alone first. Quoted here:
 * Papa Parse takes as long for that as all the rest does.
 */
export function* csvLines<Row>(
  columns: readonly WrittenColumn<Row>[],
  rows: Iterable<Row>,
): Generator<string> {
  yield `${columns.map(({ name }) => quoted(name)).join(',')}\r\n`
  let batch = ''
  let lines = 0
  for (const row of rows) {
    batch += `${columns.map(({ value, type }) => quoted(cellText(value(row), type))).join(',')}\r\n`
    lines += 1
    if (lines % BATCH !== 0) continue
    yield batch
    batch = ''
  }
  if (batch !== '') yield batch
}
