import { writeXlsx } from 'hucre/xlsx'
import type { Portal } from '../../domain/portal.ts'
import { decimalFromCents } from '../../domain/money.ts'
import { cellText } from '../../tables/cell-text.ts'
import type { CellValue, ColumnType } from '../../tables/column.ts'
import { publisherOf } from '../../text/data/publisher.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { noticeLines } from './notice.ts'

type Typed = string | number | Date | null

/** Numbers and days as a spreadsheet knows them; codes and lists stay text, so that a SIRET keeps its zeros. */
function typedCell(value: CellValue, type: ColumnType): Typed {
  if (value === undefined) return null
  if (typeof value === 'bigint') return Number(decimalFromCents(value))
  if (typeof value === 'number') return value
  return type === 'date' ? new Date(`${value as string}T00:00:00Z`) : cellText(value, type)
}

/** Wide enough for its longest text, in characters, and never so wide that the next column leaves the screen. */
function widthOf(texts: readonly Typed[]): number {
  const longest = Math.max(...texts.map((text) => String(text ?? '').length))
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
  const rows = [...records()].map((row) => columns.map(({ name, type }) => typedCell(row[name], type)))
  const made = new Date(`${portal.referenceDate}T00:00:00Z`)
  const notice = [...noticeLines(portal, dataset, address)].map((line) => [line.trimEnd()])
  yield (await writeXlsx({
    properties: { title, creator: publisherOf(portal).name, created: made, modified: made },
    sheets: [
      {
        name: 'Chiffres',
        rows: [head, ...rows],
        columns: head.map((name, index) => ({ width: widthOf([name, ...rows.map((row) => row[index]!)]) })),
        freezePane: { rows: 1 },
      },
      { name: 'Notice', rows: notice, columns: [{ width: 110 }] },
    ],
  })) as Uint8Array
}
