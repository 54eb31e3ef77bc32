import { InputError } from '../../src/domain/input-error.ts'
import type { Columns, FoundType } from '../../src/domain/fetch-state.ts'
import type { FileToRead } from '../../src/formats/containers/file.ts'
import { utf8Bytes } from '../../src/formats/containers/decode.ts'
import type { Encoding } from '../../src/formats/containers/decode.ts'
import { BrokenJsonError, readElements } from '../../src/formats/containers/json.ts'
import { checkText } from '../../src/formats/containers/text.ts'
import { lenientJson } from '../../src/formats/containers/lenient-json.ts'
import { inspect } from '../../src/formats/inspect.ts'
import { openTable } from '../../src/formats/recognise-table.ts'
import { outlineOf } from '../../src/formats/recognise-tree.ts'
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

async function* tableRows(file: FileToRead, encoding: Encoding): AsyncGenerator<object> {
  const table = await openTable(file, encoding)
  yield Object.fromEntries(table.header.map((name) => [name, '']))
  for await (const { cells } of table.cells()) if (cells !== undefined) yield cells
}

/** The objects of every list near the root of a JSON file. */
async function* treeRows(file: FileToRead, encoding: Encoding): AsyncGenerator<object> {
  const outline = await outlineOf(file, encoding, () => false)
  const lists = [...outline].filter(([, kind]) => kind === 'array').map(([path]) => path)
  for await (const { value } of readElements(lenientJson(utf8Bytes(file, encoding)), lists))
    if (typeof value === 'object' && value !== null) yield value
}

async function isTree(file: FileToRead): Promise<boolean> {
  for await (const chunk of file.open()) return contentOf(chunk.subarray(0, HEAD_BYTES)) === 'json'
  return false
}

/** The columns of a file and what they hold; `undefined` for one that is neither a table nor a tree of text. */
export async function foundColumns(file: FileToRead): Promise<Columns | undefined> {
  try {
    const text = checkText(file.name)
    await inspect(file, text.see)
    const encoding = text.encoding()
    return await typesOf((await isTree(file)) ? treeRows(file, encoding) : tableRows(file, encoding))
  } catch (error) {
    if (error instanceof InputError || error instanceof BrokenJsonError) return undefined
    throw error
  }
}
