import { writeXlsx } from 'hucre/xlsx'
import type { Portal } from '../../domain/portal.ts'
import { decimalFromCents } from '../../domain/money.ts'
import { cellText } from '../../tables/cell-text.ts'
import type { CellValue, ColumnType } from '../../tables/column.ts'
import { publisherOf } from '../../text/data/publisher.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { noticeLines } from './notice.ts'

type Typed = string | number | Date | null

/** Excel says of a file with a longer text in a cell that it is damaged (its « specifications and limits »). */
const LONGEST_TEXT = 32_767
/** Days before this one have no number in a workbook that Excel shows as a day. */
const FIRST_DAY = '1900-03-01'

/** A text that a workbook can hold: cut where it is too long, without the two characters that XML 1.0 has not. */
function heldText(text: string): string {
  const told = text.replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
  return told.length > LONGEST_TEXT ? `${told.slice(0, LONGEST_TEXT - 1)}…` : told
}

/** Numbers and days as a spreadsheet knows them; codes and lists stay text, so that a SIRET keeps its zeros. */
function typedCell(value: CellValue, type: ColumnType): Typed {
  if (value === undefined) return null
  if (typeof value === 'bigint') return Number(decimalFromCents(value))
  if (typeof value === 'number') return value
  const text = cellText(value, type)
  return type === 'date' && text >= FIRST_DAY ? new Date(`${text}T00:00:00Z`) : heldText(text)
}

const DAY_LENGTH = 'AAAA-MM-JJ'.length
const lengthOf = (cell: Typed) => (cell instanceof Date ? DAY_LENGTH : String(cell ?? '').length)

/** Wide enough for its longest cell, in characters, and never so wide that the next column leaves the screen. */
function widthOf(name: string, rows: readonly (readonly Typed[])[], index: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[index]!)), name.length)
  return Math.min(60, Math.max(10, longest + 2))
}

/**
 * The table as a typed workbook, its notice on a second sheet. The day of the data stands for that of the file, so
 * that the same data give the same bytes.
 */
export async function* workbookFile(
  portal: Portal,
  dataset: Dataset,
  address: string,
): AsyncGenerator<Uint8Array> {
  const { columns, title, records } = dataset
  const head = columns.map(({ name }) => name)
  const rows = Array.from(records(), (row) => columns.map(({ name, type }) => typedCell(row[name], type)))
  const made = new Date(`${portal.referenceDate}T00:00:00Z`)
  const notice = [...noticeLines(portal, dataset, address)].map((line) => [line.trimEnd()])
  yield (await writeXlsx({
    properties: { title, creator: publisherOf(portal).name, created: made, modified: made },
    sheets: [
      {
        name: 'Données',
        rows: [head, ...rows],
        columns: head.map((name, index) => ({ width: widthOf(name, rows, index) })),
        freezePane: { rows: 1 },
      },
      { name: 'Notice', rows: notice, columns: [{ width: 110 }] },
    ],
  })) as Uint8Array
}
