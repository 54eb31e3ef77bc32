import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { InputError } from '../../domain/input-error.ts'
import { brokenWorkbook, largeWorkbook, workbookBytes } from './archive.ts'
import { startOfFile } from './file.ts'
import type { FileToRead } from './file.ts'
import { workbookCellText } from './workbook-cell.ts'
import type { WorkbookValue } from './workbook-cell.ts'

/** Cells of a sheet, empty ones within its rows included. */
const MOST_CELLS = 30_000_000

/** A row of a sheet that is not empty. */
export interface SheetRow {
  /** From 1, as a spreadsheet shows it. */
  readonly number: number
  /** Without the empty ones at its end. */
  readonly cells: readonly string[]
}

/** The rows of one sheet. */
export interface Sheet {
  /** Streamed; may be called several times. @throws InputError `broken-workbook`, `large-workbook` */
  rows(): AsyncIterable<SheetRow>
}

const beginsWith = (signature: readonly number[]) => (start: Uint8Array) =>
  signature.every((byte, index) => start[index] === byte)
/** ZIP, as a workbook is. */
export const isArchive = beginsWith([0x50, 0x4b, 0x03, 0x04])
/** OLE2: a workbook before 2007, or one that a password locks. */
export const isOldWorkbook = beginsWith([0xd0, 0xcf, 0x11, 0xe0])

/** Runs what reads the library: whatever it cannot read is a workbook that is damaged. */
async function* whole<T>(items: AsyncIterable<T>, file: string): AsyncGenerator<T> {
  try {
    yield* items
  } catch (error) {
    throw error instanceof InputError ? error : brokenWorkbook(file)
  }
}

interface SheetName {
  readonly name: string
  readonly index: number
  readonly hidden?: boolean
  readonly veryHidden?: boolean
}

async function* sheetNames(bytes: Uint8Array): AsyncGenerator<SheetName> {
  const names: SheetName[] = []
  await readXlsx(bytes, {
    sheets(sheet) {
      names.push(sheet)
      return false
    },
  })
  yield* names
}

/** The sheet asked for, else the first that a person sees. @throws InputError `unknown-sheet` */
async function sheetIndex(bytes: Uint8Array, file: string, wanted: string | undefined): Promise<number> {
  const sheets: SheetName[] = []
  for await (const sheet of whole(sheetNames(bytes), file)) sheets.push(sheet)
  const found =
    wanted === undefined
      ? (sheets.find(({ hidden, veryHidden }) => !hidden && !veryHidden) ?? sheets[0])
      : sheets.find(({ name }) => name.trim() === wanted.trim())
  if (found !== undefined) return found.index
  const expected = sheets.map(({ name }) => name).join(', ')
  throw new InputError('unknown-sheet', { file, value: wanted, expected })
}

const isFilled = (value: WorkbookValue) => workbookCellText(value).trim() !== ''

/** A sheet can be 16,384 columns wide by a stray format: what is empty is not copied. */
function cellsOf(values: readonly WorkbookValue[]): readonly string[] {
  return values.slice(0, values.findLastIndex(isFilled) + 1).map(workbookCellText)
}

async function* rowsOf(bytes: Uint8Array, sheet: number, file: string): AsyncGenerator<SheetRow> {
  let seen = 0
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    seen += values.length
    if (seen > MOST_CELLS) throw largeWorkbook(file)
    const cells = cellsOf(values)
    if (cells.length > 0) yield { number: index + 1, cells }
  }
}

/**
 * One sheet of a workbook (.xlsx): the one named, else the first that is not hidden.
 * @throws InputError `old-workbook`, `broken-workbook`, `not-workbook`, `large-workbook`, `unknown-sheet`
 */
export async function openSheet(file: FileToRead, wanted?: string): Promise<Sheet> {
  if (isOldWorkbook(await startOfFile(file))) throw new InputError('old-workbook', { file: file.name })
  const bytes = await workbookBytes(file)
  const index = await sheetIndex(bytes, file.name, wanted)
  return { rows: () => whole(rowsOf(bytes, index, file.name), file.name) }
}
