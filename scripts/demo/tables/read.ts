import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import type { z } from 'zod'
import { CommandError } from '../../command.ts'

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url))

/** A file under `data/`, and how messages name it. */
export interface DataFile {
  readonly path: string
  readonly name: string
}

/** The files that a demonstration is made from: a territory's own stand in place of those of all. */
export interface DataFiles {
  /** @throws CommandError where the file is missing. */
  one(name: string): DataFile
  /** Those of all first, then the territory's own. */
  all(name: string): readonly DataFile[]
}

export function filesOf(slug: string, data = DATA): DataFiles {
  const all = (name: string) =>
    ['demo', `territories/${slug}/demo`]
      .map((folder) => ({ path: join(data, folder, name), name: `data/${folder}/${name}` }))
      .filter(({ path }) => existsSync(path))
  const one = (name: string) => {
    const file = all(name).at(-1)
    if (file === undefined) throw new CommandError(`data/demo/${name} n’existe pas : rétablissez ce fichier.`)
    return file
  }
  return { one, all }
}

type Fill = (text: string) => string
const asItIs: Fill = (text) => text

/** The rows of a table. @throws CommandError naming file, line, column and value. */
export function readTable<Row extends z.ZodType>(
  { path, name }: DataFile,
  row: Row,
  fill = asItIs,
): z.output<Row>[] {
  const { data } = Papa.parse<unknown>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
    transform: fill,
  })
  return data.map((cells, index) => parse(row, cells, `${name}, ligne ${index + 2}`))
}

/** The elements of a JSON list. @throws CommandError naming file, element, field and value. */
export function readList<Element extends z.ZodType>(
  { path, name }: DataFile,
  element: Element,
  fill = asItIs,
): z.output<Element>[] {
  let elements: readonly unknown[]
  try {
    elements = JSON.parse(fill(readFileSync(path, 'utf8'))) as readonly unknown[]
  } catch (error) {
    throw new CommandError(`${name} n’est pas du JSON : ${(error as Error).message}.`)
  }
  return elements.map((each, index) => parse(element, each, `${name}, élément ${index + 1}`))
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  if (issue.code === 'unrecognized_keys')
    throw new CommandError(`${where} : « ${issue.keys[0]} » n’est pas une colonne de ce fichier.`)
  const field = String(issue.path[0])
  const found = (value as Record<string, unknown>)[field]
  const given = typeof found === 'string' ? found : JSON.stringify(found)
  throw new CommandError(
    found === undefined
      ? `${where} : la colonne « ${field} » manque.`
      : `${where}, colonne « ${field} » : ${issue.message} ; reçu « ${given} ».`,
  )
}
