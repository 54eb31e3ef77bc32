import { isMissing, isObject, scalarText } from '../fields/reading.ts'

/** `cac:Party` → `Party`: namespaces differ from one tool to the next. */
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function step(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => step(item, name))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    name === '*' || localName(key) === name ? [inner] : [],
  )
}

/**
 * What stands at a path of members (`Party/PartyIdentification/ID`, `*` = any), in order, in JSON made of XML: there an
 * element met once is a value and, met twice, a list.
 */
export function valuesAt(value: unknown, path: string): unknown[] {
  const found = path.split('/').reduce((values, name) => values.flatMap((each) => step(each, name)), [value])
  return found.flat().filter((each) => !isMissing(each))
}

/** The text of an element, with attributes or without; none, or one. */
function textOf(node: unknown): string[] {
  const text = scalarText(isObject(node) ? node['#text'] : node)
  return text === undefined ? [] : [text]
}

/** The texts at a path, each trimmed. */
export function textsAt(value: unknown, path: string): string[] {
  return valuesAt(value, path).flatMap(textOf)
}

/** Every text within a value, in the order of its members. */
export function textsWithin(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsWithin)
  return textOf(value)
}
