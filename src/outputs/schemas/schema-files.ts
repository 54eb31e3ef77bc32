import { RECORD_TABLES } from '../../tables/recognise.ts'
import type { RecordTable } from '../../tables/table.ts'
import { csvLines } from '../files/csv.ts'
import type { TextFile } from '../files/published-file.ts'
import { tableSchema } from './table-schema.ts'

/** Where a schema and its example stand, without extension. */
export function schemaBase({ name }: RecordTable): string {
  return `donnees/schemas/${name}`
}

/** The header of the table and one line of its examples: a file to start from, in exactly the schema's columns. */
function exampleLines({ columns }: RecordTable): Iterable<string> {
  const cells = columns.map((column) => ({
    ...column,
    type: 'identifier' as const,
    value: () => column.example,
  }))
  return csvLines(cells, [null])
}

/** The schemas that the portal proposes where no national one exists (/donnees/schemas/), each with an example. */
export function schemaFiles(): readonly TextFile[] {
  return RECORD_TABLES.flatMap((table) => {
    const { title, description } = table
    const base = schemaBase(table)
    return [
      {
        path: `${base}.json`,
        title: `${title} : schéma`,
        description,
        mediaType: 'application/json',
        lines: () => [`${JSON.stringify(tableSchema(table), null, 2)}\n`],
      },
      {
        path: `${base}-exemple.csv`,
        title: `${title} : exemple`,
        description: `Un fichier d’une ligne, aux colonnes du schéma. ${description}`,
        mediaType: 'text/csv; charset=utf-8; header=present',
        rows: 1,
        lines: () => exampleLines(table),
      },
    ]
  })
}
