import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import type { z } from 'zod'
import { CommandError } from '../../command.ts'

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url))

/** The files that a demonstration is made from: a territory's own, else those of all. */
export interface DataFiles {
  /** The `data` folder. */
  readonly root: string
  readonly slug: string
  /** Fills the slots of a text. */
  readonly fill?: (text: string) => string
}

export const dataOf = (slug: string, root = DATA): DataFiles => ({ root, slug })

/** The rows of a CSV file, or the elements of a JSON one. @throws CommandError naming file, line, column and value. */
export function readRows<Schema extends z.ZodType>(
  name: string,
  row: Schema,
  { root, slug, fill = (text) => text }: DataFiles,
): z.output<Schema>[] {
  const paths = [`territories/${slug}/demo/${name}`, `demo/${name}`]
  const path = paths.find((each) => existsSync(join(root, each)))
  if (path === undefined) throw new CommandError(`data/demo/${name} n’existe pas : rétablissez ce fichier.`)
  const text = fill(readFileSync(join(root, path), 'utf8'))
  return rowsOf(text, path).map((value, index) => {
    const result = row.safeParse(value)
    if (result.success) return result.data
    const where = path.endsWith('.csv') ? `ligne ${index + 2}` : `élément ${index + 1}`
    throw new CommandError(`data/${path}, ${where} : ${explain(result.error.issues[0]!, value)}.`)
  })
}

function rowsOf(text: string, path: string): unknown[] {
  if (path.endsWith('.csv')) return Papa.parse(text, { header: true, skipEmptyLines: true }).data
  try {
    return JSON.parse(text) as unknown[]
  } catch (error) {
    throw new CommandError(`data/${path} n’est pas du JSON : ${(error as Error).message}.`)
  }
}

function explain(issue: z.core.$ZodIssue, row: unknown): string {
  if (issue.code === 'unrecognized_keys') return `« ${issue.keys[0]} » n’est pas une colonne de ce fichier`
  const field = String(issue.path[0])
  const value = (row as Readonly<Record<string, unknown>>)[field]
  if (value === undefined) return `la colonne « ${field} » manque`
  return `colonne « ${field} », ${issue.message} et non « ${typeof value === 'string' ? value : JSON.stringify(value)} »`
}

/** The text of a file, and how many rows it has. */
export interface FileText {
  readonly text: string
  readonly rows: number
}

/** A table in the portal's own form: UTF-8, commas, one header. */
export function tableText(
  columns: readonly { readonly name: string }[],
  rows: readonly Readonly<Record<string, string>>[],
): FileText {
  const text = Papa.unparse([...rows], { columns: columns.map(({ name }) => name), newline: '\n' })
  return { text: `${text}\n`, rows: rows.length }
}
