import { InputError } from '../domain/input-error.ts'
import { isArchive, isOldWorkbook, openSheet } from './containers/workbook.ts'
import type { Sheet, SheetRow } from './containers/workbook.ts'
import { cellsByName, columnName } from './table.ts'
import type { NumberedRecord, TableContainer } from './table.ts'

/** Rows among which the header stands: above it, a title, a date, who made the table. */
const FIRST_ROWS = 20

async function firstRows({ rows }: Sheet): Promise<readonly SheetRow[]> {
  const first: SheetRow[] = []
  for await (const row of rows()) {
    if (row.number > FIRST_ROWS) break
    first.push(row)
  }
  return first
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length

/** Of rows that nothing recognises, the header is the first of those with the most cells. */
function widest(rows: readonly SheetRow[]): SheetRow | undefined {
  return rows.toSorted((one, other) => filled(other.cells) - filled(one.cells))[0]
}

/** A row as wide as the header: cells beside the table, under no name, are no part of it. */
async function* underHeader({ rows }: Sheet, header: SheetRow): AsyncGenerator<NumberedRecord> {
  const width = header.cells.length
  for await (const { number, cells } of rows()) {
    if (number <= header.number) continue
    const inside = Array.from({ length: width }, (_, column) => cells[column] ?? '')
    if (filled(inside) > 0) yield { row: number - header.number, cells: inside }
  }
}

/**
 * A sheet of a workbook: its header is the first row of the first twenty that is known as one.
 * Rows are numbered from it as the spreadsheet numbers them: a blank row between two others counts, and is none.
 */
export const workbook: TableContainer = {
  begins: (start) => isArchive(start) || isOldWorkbook(start),
  async open(file, { knows, sheet: wanted }) {
    const sheet = await openSheet(file, wanted)
    const first = await firstRows(sheet)
    const header = first.find(({ cells }) => knows(cells.map(columnName))) ?? widest(first)
    if (header === undefined) throw new InputError('empty-file', { file: file.name })
    const columns = header.cells.map(columnName)
    let hasRows = false
    for await (const _ of underHeader(sheet, header)) {
      hasRows = true
      break
    }
    return { header: columns, hasRows, cells: () => cellsByName(underHeader(sheet, header), columns) }
  },
}
