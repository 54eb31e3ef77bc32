import { RECORD_TABLES } from '../../sources/records/recognise.ts'
import type { RecordColumn } from '../../sources/records/column.ts'
import type { RecordTable } from '../../sources/records/table.ts'
import { schemaBase } from '../../publish/schema-files.ts'
import type { Column, Row } from '../table.ts'

/** A file to download: its path on this site and the words of its link. */
export interface FileLink {
  readonly path: string
  readonly name: string
}

export const SCHEMAS: readonly RecordTable[] = RECORD_TABLES

export function schemaLinks(table: RecordTable): readonly FileLink[] {
  const base = `/${schemaBase(table)}`
  return [
    { path: `${base}.json`, name: `${table.name}, schéma (Table Schema)` },
    { path: `${base}-exemple.csv`, name: `${table.name}, exemple (CSV)` },
  ]
}

const TYPE_LABELS: Record<RecordColumn['type'], string> = {
  string: 'texte',
  integer: 'nombre entier',
  number: 'nombre',
  date: 'date AAAA-MM-JJ',
  boolean: 'oui ou non',
  list: 'liste, séparée par |',
}

export const SCHEMA_COLUMNS: readonly Column[] = [
  { label: 'Colonne', rowHeader: true },
  { label: 'Contenu' },
  { label: 'Forme' },
  { label: 'Exemple' },
]

function form({ type, values, minimum, required }: RecordColumn): string {
  const parts = [
    values ? values.join(', ') : TYPE_LABELS[type],
    minimum !== undefined && `au moins ${minimum}`,
    required && 'obligatoire',
  ]
  return parts.filter((part) => typeof part === 'string').join(' ; ')
}

/** The dictionary of a proposed table, from the columns that its reader validates by. */
export function schemaRows({ columns }: RecordTable): Row[] {
  return columns.map((column) => ({
    cells: [column.name, { text: column.title, detail: column.description }, form(column), column.example],
  }))
}

/** "de même siret", "de mêmes siret et type": what makes two lines one. */
export function keyPhrase({ key }: RecordTable): string {
  const last = key.at(-1)!
  return key.length === 1 ? `de même ${last}` : `de mêmes ${key.slice(0, -1).join(', ')} et ${last}`
}
