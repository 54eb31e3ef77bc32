import { InputError } from '../domain/input-error.ts'
import type { Encoding } from './containers/decode.ts'
import type { FileToRead } from './containers/file.ts'
import { BrokenXmlError, readXmlElements } from './containers/xml.ts'
import { isObject } from './fields/reading.ts'
import type { Outline, TreeFormat, XmlTwin } from './format-spec.ts'
import type { ReadRow } from './read-row.ts'
import { treeRow } from './recognise-tree.ts'

/** Elements whose members tell one version of a format from another: optional members are rare in some. */
const MOST_LOOKED_AT = 200

/** A format with its XML twin. */
export type MarkupFormat = TreeFormat & { readonly xml: XmlTwin }

export function hasTwin(format: TreeFormat): format is MarkupFormat {
  return format.xml !== undefined
}

function toInputError(error: unknown, file: string): unknown {
  if (!(error instanceof BrokenXmlError)) return error
  const { elements, line } = error
  return new InputError('broken-xml', { file, line, ...(elements > 0 && { row: elements + 1 }) })
}

/** Paths of the first elements that may be rows, and of their members. @throws InputError `broken-xml` */
export async function markupOutline(
  file: FileToRead,
  encoding: Encoding,
  paths: readonly string[],
): Promise<Outline> {
  const outline = new Map<string, 'array' | 'value'>()
  let looked = 0
  try {
    for await (const { path, value } of readXmlElements(file, encoding, paths)) {
      outline.set(path, 'array')
      if (isObject(value)) for (const name of Object.keys(value)) outline.set(`${path}.${name}`, 'value')
      looked += 1
      if (looked === MOST_LOOKED_AT) break
    }
  } catch (error) {
    throw toInputError(error, file.name)
  }
  return outline
}

/** The rows of the twin, numbered from 1. @throws InputError `broken-xml` */
export async function* markupRows(
  file: FileToRead,
  encoding: Encoding,
  format: MarkupFormat,
): AsyncGenerator<ReadRow> {
  let row = 0
  try {
    for await (const { path, value } of readXmlElements(file, encoding, format.xml.paths)) {
      row += 1
      yield treeRow(row, value, path, format)
    }
  } catch (error) {
    throw toInputError(error, file.name)
  }
}
