import { InputError } from '../../src/domain/input-error.ts'
import type { Columns, FoundType } from '../../src/domain/fetching/fetch-state.ts'
import type { FileToRead } from '../../src/formats/containers/file.ts'
import { utf8Bytes } from '../../src/formats/containers/decode.ts'
import { BrokenJsonError, readElements } from '../../src/formats/containers/json.ts'
import { checkText } from '../../src/formats/containers/text.ts'
import { lenientJson } from '../../src/formats/containers/lenient-json.ts'
import { inspect } from '../../src/formats/inspect.ts'
import { outlineOf } from '../../src/formats/recognise-tree.ts'
import { openHintedTable } from '../../src/tables/read.ts'
import type { ReadingHints } from '../../src/tables/read.ts'
import { HEAD_BYTES, contentOf } from './first-bytes.ts'

/** Rows whose values tell the types of the columns. */
const SAMPLE = 10_000

function typeOfText(text: string): FoundType {
  const value = text.trim()
  if (value === '') return 'vide'
  if (/^[-+]?\d+(?:[.,]\d+)?$/.test(value)) return 'nombre'
  if (/^\d{4}-\d{2}-\d{2}(?:T.*)?$|^\d{2}\/\d{2}\/\d{4}$/.test(value)) return 'date'
  return /^(?:true|false|oui|non|vrai|faux)$/i.test(value) ? 'booléen' : 'texte'
}

function typeOf(value: unknown): FoundType {
  if (value === null || value === undefined) return 'vide'
  if (Array.isArray(value)) return 'liste'
  if (typeof value === 'number') return 'nombre'
  if (typeof value === 'boolean') return 'booléen'
  return typeof value === 'string' ? typeOfText(value) : 'objet'
}

/** Of values of different types, text is what holds them all. */
function join(one: FoundType | undefined, other: FoundType): FoundType {
  if (one === undefined || one === 'vide' || one === other) return other
  return other === 'vide' ? one : 'texte'
}

/** The type of each member, in the order of the first rows that have it. */
async function typesOf(rows: AsyncIterable<object>): Promise<Columns> {
  const types = new Map<string, FoundType>()
  let read = 0
  for await (const row of rows) {
    for (const [name, value] of Object.entries(row)) types.set(name, join(types.get(name), typeOf(value)))
    read += 1
    if (read === SAMPLE) break
  }
  return Object.fromEntries(types)
}

async function* tableRows(file: FileToRead, hints: ReadingHints): AsyncGenerator<object> {
  const table = await openHintedTable(file, hints)
  yield Object.fromEntries(table.header.map((name) => [name, '']))
  for await (const { cells } of table.cells()) if (cells !== undefined) yield cells
}

/** The objects of every list near the root of a JSON file. */
async function* treeRows(file: FileToRead): AsyncGenerator<object> {
  const text = checkText(file.name)
  await inspect(file, text.see)
  const encoding = text.encoding()
  const outline = await outlineOf(file, encoding, () => false)
  const lists = [...outline].filter(([, kind]) => kind === 'array').map(([path]) => path)
  for await (const { value } of readElements(lenientJson(utf8Bytes(file, encoding)), lists))
    if (typeof value === 'object' && value !== null) yield value
}

async function isTree(file: FileToRead): Promise<boolean> {
  for await (const chunk of file.open()) return contentOf(chunk.subarray(0, HEAD_BYTES)) === 'json'
  return false
}

/** The columns of a file, by its own names, and what they hold; `undefined` for one that is neither table nor tree. */
export async function foundColumns(file: FileToRead, hints: ReadingHints): Promise<Columns | undefined> {
  try {
    return await typesOf((await isTree(file)) ? treeRows(file) : tableRows(file, hints))
  } catch (error) {
    if (error instanceof InputError || error instanceof BrokenJsonError) return undefined
    throw error
  }
}
