import Papa from 'papaparse'
import { cellText, cellTextWithComma } from './cell.ts'
import type { Column } from './column.ts'

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

function line(cells: readonly string[], { delimiter }: Dialect): string {
  return Papa.unparse([cells as string[]], { delimiter, newline: LINE_END }) + LINE_END
}

function* lines<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  dialect: Dialect,
): Generator<string> {
  const header = columns.map((column) => column.name)
  yield dialect.start + line(header, dialect)
  for (const row of rows) {
    const cells = columns.map((column) => dialect.cell(column.value(row), column.type))
    yield line(cells, dialect)
  }
}

/** The lines of a CSV file, header first, each with its line end. */
export function csvLines<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Iterable<string> {
  return lines(columns, rows, STANDARD)
}

/** The same file for a spreadsheet set to French. */
export function excelLines<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Iterable<string> {
  return lines(columns, rows, EXCEL)
}
