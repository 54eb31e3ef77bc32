import Papa from 'papaparse'
import { cellText, cellTextWithComma } from '../../tables/cell-text.ts'
import type { WrittenColumn } from '../../tables/column.ts'

const LINE_END = '\r\n'
const BYTE_ORDER_MARK = '\uFEFF'

interface Dialect {
  readonly delimiter: ',' | ';'
  readonly start: string
  readonly cell: typeof cellText
}

/** RFC 4180: comma, decimal point. */
const STANDARD: Dialect = { delimiter: ',', start: '', cell: cellText }
/** What a French Excel opens by a double click: mark, semicolon, decimal comma. */
const EXCEL: Dialect = { delimiter: ';', start: BYTE_ORDER_MARK, cell: cellTextWithComma }

/** Rows turned into text at once: one call per row costs more than the text itself. */
const BATCH = 500

function text(rows: readonly (readonly string[])[], { delimiter }: Dialect): string {
  return Papa.unparse(rows as string[][], { delimiter, newline: LINE_END }) + LINE_END
}

function* pieces<Row>(
  columns: readonly WrittenColumn<Row>[],
  rows: Iterable<Row>,
  dialect: Dialect,
): Generator<string> {
  yield dialect.start + text([columns.map((column) => column.name)], dialect)
  let batch: string[][] = []
  for (const row of rows) {
    batch.push(columns.map((column) => dialect.cell(column.value(row), column.type)))
    if (batch.length < BATCH) continue
    yield text(batch, dialect)
    batch = []
  }
  if (batch.length > 0) yield text(batch, dialect)
}

/** The text of a CSV file in pieces of whole lines, the header alone first. */
export function csvLines<Row>(columns: readonly WrittenColumn<Row>[], rows: Iterable<Row>): Iterable<string> {
  return pieces(columns, rows, STANDARD)
}

/** The same file for a spreadsheet set to French. */
export function excelLines<Row>(
  columns: readonly WrittenColumn<Row>[],
  rows: Iterable<Row>,
): Iterable<string> {
  return pieces(columns, rows, EXCEL)
}
