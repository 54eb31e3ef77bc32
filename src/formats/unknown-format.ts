import { InputError } from '../domain/input-error.ts'
import { shortened } from '../domain/shorten.ts'
import { quotableMixture } from './fields/notes.ts'
import type { Outline } from './source-format.ts'

/** Columns by which the national tabular set is known. */
const TABULAR = ['acheteur_id', 'titulaire_id', 'donneesActuelles']

/** A file in which nothing that the portal reads is found, and all that it reads. */
export interface UnknownFile {
  readonly file: string
  readonly formats: readonly { readonly shape: string }[]
  /** Tables of the portal's own, by the names of their schemas. */
  readonly tables: readonly { readonly name: string }[]
}

/** What was found is told in less than a line. */
const LONGEST_FOUND = 60

function either(items: readonly string[]): string {
  return new Intl.ListFormat('fr-FR', { type: 'disjunction' }).format(items)
}

/** "l’export…, un JSON… ou une table structures, insertion ou corrections": each format and each table once. */
function expected({ formats, tables }: UnknownFile): string {
  return either([...formats.map(({ shape }) => shape), `une table ${either(tables.map(({ name }) => name))}`])
}

function refuse(unknown: UnknownFile, found: string | undefined): InputError {
  const value = found && shortened(found, LONGEST_FOUND)
  return new InputError('unknown-format', { file: unknown.file, value, expected: expected(unknown) })
}

export function unknownTable(file: UnknownFile, header: readonly string[]): InputError {
  const isTabular = TABULAR.every((column) => header.includes(column))
  const found = isTabular
    ? 'format tabulaire national, que le portail ne lit pas encore'
    : quotableMixture(header.join(', '))
  return refuse(file, found)
}

export function unknownTree(file: UnknownFile, outline: Outline): InputError {
  const root = outline.get('')
  if (root === 'array') return refuse(file, 'une liste JSON à la racine')
  if (root !== 'object') return refuse(file, 'une valeur JSON seule')
  const paths = [...outline.keys()].filter((path) => path !== '')
  return refuse(file, paths.length === 0 ? 'un objet JSON vide' : quotableMixture(`clés ${paths.join(', ')}`))
}

/** Markup: the XML twin of the official formats, or a web page saved in place of the file. */
export function unknownMarkup(file: UnknownFile, text: string): InputError {
  if (/<!doctype html|<html/i.test(text)) return refuse(file, 'une page web (HTML)')
  const isDecp = /<(?:marches?|contrat-concession)[\s>]/i.test(text)
  return refuse(
    file,
    isDecp ? 'données essentielles en XML, que le portail ne lit pas encore' : 'un document XML',
  )
}
