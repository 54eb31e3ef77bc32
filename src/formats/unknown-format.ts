import { InputError } from '../domain/input-error.ts'
import { shortened } from '../domain/shorten.ts'
import { quotableMixture } from './fields/notes.ts'
import type { FormatSpec, Outline } from './format-spec.ts'
import { NOTICE_FORMATS } from './notices/notice-formats.ts'

/** What a file may be. */
export interface Known {
  readonly formats: readonly FormatSpec[]
  /** Tables of the portal's own, by the names of their schemas. */
  readonly tables: readonly { readonly name: string }[]
  /** Whether a header is that of one of them. */
  isTable(header: readonly string[]): boolean
}

/** What was found is told in half a line. */
const LONGEST_FOUND = 40

function either(items: readonly string[]): string {
  return new Intl.ListFormat('fr-FR', { type: 'disjunction' }).format(items)
}

/** "l’export…, un JSON… ou une table structures, insertion ou corrections": each format and each table once. */
function expected({ formats, tables }: Known): string {
  const shapes = [...NOTICE_FORMATS, ...formats].map(({ shape }) => shape)
  return either([...shapes, `une table ${either(tables.map(({ name }) => name))}`])
}

function refuse(file: string, known: Known, found: string | undefined): InputError {
  const value = found && shortened(found, LONGEST_FOUND)
  return new InputError('unknown-format', { file, value, expected: expected(known) })
}

export function unknownTable(file: string, known: Known, header: readonly string[]): InputError {
  return refuse(file, known, quotableMixture(header.join(', ')))
}

export function unknownTree(file: string, known: Known, outline: Outline): InputError {
  const root = outline.get('')
  if (root === 'array') return refuse(file, known, 'une liste JSON à la racine')
  if (root !== 'object') return refuse(file, known, 'une valeur JSON seule')
  const paths = [...outline.keys()].filter((path) => path !== '')
  return refuse(
    file,
    known,
    paths.length === 0 ? 'un objet JSON vide' : quotableMixture(`clés ${paths.join(', ')}`),
  )
}

/** A web page saved in place of the file. */
export const isWebPage = (start: string) => /<!doctype html|<html/i.test(start)

export function unknownMarkup(file: string, known: Known, start: string): InputError {
  return refuse(file, known, isWebPage(start) ? 'une page web (HTML)' : 'un document XML')
}
