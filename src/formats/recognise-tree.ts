import { InputError } from '../domain/input-error.ts'
import type { Encoding } from './containers/decode.ts'
import { utf8Bytes } from './containers/decode.ts'
import { boundedFields } from './fields/bounds.ts'
import { isShallow, shallowFields } from './fields/depth.ts'
import { createNotes, quotableMixture } from './fields/notes.ts'
import { isObject } from './fields/reading.ts'
import type { FileToRead } from './containers/file.ts'
import { BrokenJsonError, readElements } from './containers/json.ts'
import type { Element } from './containers/json.ts'
import { lenientJson } from './containers/lenient-json.ts'
import { readOutline } from './containers/outline.ts'
import type { ReadRow } from './read-row.ts'
import { draftOf } from './format-spec.ts'
import type { Outline, TreeFormat } from './format-spec.ts'

function toInputError(error: unknown, file: string): unknown {
  if (!(error instanceof BrokenJsonError)) return error
  const { elements, position } = error
  return new InputError('broken-json', { file, position, ...(elements > 0 && { row: elements + 1 }) })
}

const jsonOf = (file: FileToRead, encoding: Encoding) => lenientJson(utf8Bytes(file, encoding))

/** The structure of a JSON file, read until `isEnough`. @throws InputError `broken-json` */
export async function outlineOf(
  file: FileToRead,
  encoding: Encoding,
  isEnough: (outline: Outline) => boolean,
): Promise<Outline> {
  try {
    return await readOutline(jsonOf(file, encoding), isEnough)
  } catch (error) {
    throw toInputError(error, file.name)
  }
}

/** The row that an element of the list at `list` is. */
export function treeRow(row: number, value: unknown, list: string, format: TreeFormat): ReadRow {
  if (!isObject(value)) {
    const quoted = isShallow(value) ? quotableMixture(value) : undefined
    const detail = `un objet attendu${quoted === undefined ? '' : `, lu : ${quoted}`}`
    return { row, result: { setAside: { reason: 'unreadable', detail } } }
  }
  const notes = createNotes()
  const fields = boundedFields(shallowFields(value, notes), notes)
  const draft = draftOf(format.toDomain(fields, list, notes), format.format, notes)
  return { row, amount: draft.amount, result: { draft } }
}

/** The elements of the lists at these paths, in file order. @throws InputError `broken-json` */
export async function* treeElements(
  file: FileToRead,
  encoding: Encoding,
  lists: readonly string[],
): AsyncGenerator<Element, undefined> {
  try {
    yield* readElements(jsonOf(file, encoding), lists)
  } catch (error) {
    throw toInputError(error, file.name)
  }
}

/** The rows of all lists of the format, numbered from 1 over them all. @throws InputError `broken-json` */
export async function* treeRows(
  file: FileToRead,
  encoding: Encoding,
  format: TreeFormat,
): AsyncGenerator<ReadRow> {
  let row = 0
  for await (const { list, value } of treeElements(file, encoding, format.lists)) {
    row += 1
    yield treeRow(row, value, list, format)
  }
}
