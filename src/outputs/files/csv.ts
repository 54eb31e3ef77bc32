import Papa from 'papaparse'
import { cellText } from '../../tables/cell-text.ts'
import type { WrittenColumn } from '../../tables/column.ts'

const LINE_END = '\r\n'

/** Rows turned into text at once: one call per row costs more than the text itself. */
const BATCH = 500

function text(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(rows as string[][], { newline: LINE_END }) + LINE_END
}

/** The text of a CSV file (RFC 4180: comma, decimal point) in pieces of whole lines, the header alone first. */
export function* csvLines<Row>(
  columns: readonly WrittenColumn<Row>[],
  rows: Iterable<Row>,
): Generator<string> {
  yield text([columns.map((column) => column.name)])
  let batch: string[][] = []
  for (const row of rows) {
    batch.push(columns.map((column) => cellText(column.value(row), column.type)))
    if (batch.length < BATCH) continue
    yield text(batch)
    batch = []
  }
  if (batch.length > 0) yield text(batch)
}
