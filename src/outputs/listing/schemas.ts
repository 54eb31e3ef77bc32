import { RECORD_TABLES } from '../../tables/recognise.ts'
import type { RecordTable } from '../../tables/table.ts'
import { schemaBase } from '../schemas/schema-files.ts'
import type { FileLink } from '../../views/download.ts'
import type { Row } from '../../views/table.ts'
import { columnForm } from './column-form.ts'

export const SCHEMAS: readonly RecordTable[] = RECORD_TABLES

export function schemaLinks(table: RecordTable): readonly FileLink[] {
  const base = `/${schemaBase(table)}`
  return [
    { path: `${base}.json`, name: `${table.name}, schéma (Table Schema)` },
    { path: `${base}-exemple.csv`, name: `${table.name}, exemple (CSV)` },
  ]
}

/** The dictionary of a proposed table, from the columns that its reader validates by. */
export function schemaRows({ columns }: RecordTable): Row[] {
  return columns.map((column) => ({
    cells: [
      column.name,
      { text: column.title, detail: column.description },
      columnForm(column, 'obligatoire'),
      column.example,
    ],
  }))
}

/** "de même siret", "de mêmes siret et type": what makes two lines one. */
export function keyPhrase({ key }: RecordTable): string {
  const last = key.at(-1)!
  return key.length === 1 ? `de même ${last}` : `de mêmes ${key.slice(0, -1).join(', ')} et ${last}`
}

/** What the data page says of a proposed table. */
export function schemaEntry(table: RecordTable) {
  const { name, title, description } = table
  return {
    name,
    title,
    description,
    sameKey: keyPhrase(table),
    links: schemaLinks(table),
    rows: schemaRows(table),
  }
}
