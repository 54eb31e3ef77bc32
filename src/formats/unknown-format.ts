import { InputError } from '../domain/input-error.ts'
import { quotableMixture } from './fields/notes.ts'
import type { FormatSpec, Outline } from './format-spec.ts'

/** Columns by which the national tabular set is known. */
const TABULAR = ['acheteur_id', 'titulaire_id', 'donneesActuelles']

/** One of the shapes that are read: "l'export…, un JSON… ou un JSON…, ou une table…". */
function expected(formats: readonly FormatSpec[]): string {
  const shapes = new Intl.ListFormat('fr-FR', { type: 'disjunction' }).format(
    formats.map(({ shape }) => shape),
  )
  return `${shapes}, ou une table d’établissements, de structures ou d’insertion`
}

/** What a file is that no format of the list is found in. */
export interface UnknownFile {
  readonly file: string
  readonly formats: readonly FormatSpec[]
}

function refuse({ file, formats }: UnknownFile, value: string | undefined): InputError {
  return new InputError('unknown-format', { file, value, expected: expected(formats) })
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
