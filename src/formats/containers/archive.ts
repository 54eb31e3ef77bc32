import { unzipSync } from 'fflate'
import { InputError } from '../../domain/input-error.ts'
import { isWholeSheet } from './archive-check.ts'
import type { FileToRead } from './file.ts'

/** Bytes of a workbook, as it is kept and as it is unpacked: a table of some 300,000 rows; more is kept as CSV. */
const LARGEST_FILE = 50_000_000
const LARGEST_UNPACKED = 200_000_000

/** What an archive that is no workbook is, by an entry that it has. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^word\//, 'un document Word (docx)'],
  [/^ppt\//, 'une présentation (pptx)'],
  [/^xl\/workbook\.bin$/, 'un classeur binaire (xlsb)'],
  [/^mimetype$/, 'un classeur ou un document OpenDocument (ods, odt)'],
]

interface Entry {
  readonly name: string
  readonly size: number
  readonly originalSize: number
}

/** A workbook that was cut or damaged. */
export const brokenWorkbook = (file: string) => new InputError('broken-workbook', { file })

/** A workbook beyond what is read at once. */
export const largeWorkbook = (file: string) =>
  new InputError('large-workbook', { file, expected: `au plus ${LARGEST_UNPACKED / 1e6} Mo décompressés` })

/** What an archive says that it holds; nothing is unpacked. @throws InputError `broken-workbook` */
function entriesOf(bytes: Uint8Array, file: string): readonly Entry[] {
  const entries: Entry[] = []
  try {
    unzipSync(bytes, {
      filter(entry) {
        entries.push(entry)
        return false
      },
    })
  } catch {
    throw brokenWorkbook(file)
  }
  return entries
}

/** Only an empty entry has a size of 0; deflated, that takes two bytes. */
const hidesItsSize = ({ size, originalSize }: Entry) => originalSize === 0 && size > 2

/** @throws InputError `not-workbook`, `large-workbook` */
function requireWorkbook(entries: readonly Entry[], file: string): void {
  const names = entries.map(({ name }) => name)
  if (!names.some((name) => /^xl\/.*\.xml$/.test(name))) {
    const [, kind] = KINDS.find(([entry]) => names.some((name) => entry.test(name))) ?? []
    throw new InputError('not-workbook', { file, value: kind ?? 'une archive ZIP' })
  }
  const unpacked = entries.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (unpacked > LARGEST_UNPACKED || entries.some(hidesItsSize)) throw largeWorkbook(file)
}

/** @throws InputError `broken-workbook` */
function requireWholeSheets(bytes: Uint8Array, entries: readonly Entry[], file: string): void {
  for (const { name } of entries)
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name) && !isWholeSheet(bytes, name)) throw brokenWorkbook(file)
}

/**
 * The bytes of a workbook, once its archive is whole, is one of a workbook and unpacks to a bounded size.
 * @throws InputError `broken-workbook`, `not-workbook`, `large-workbook`
 */
export async function workbookBytes(file: FileToRead): Promise<Uint8Array> {
  if (file.size > LARGEST_FILE) throw largeWorkbook(file.name)
  const chunks: Uint8Array[] = []
  for await (const chunk of file.open()) chunks.push(chunk)
  const bytes = new Uint8Array(Buffer.concat(chunks))
  const entries = entriesOf(bytes, file.name)
  requireWorkbook(entries, file.name)
  requireWholeSheets(bytes, entries, file.name)
  return bytes
}
