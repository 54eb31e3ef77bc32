import type { Dataset } from '../datasets/dataset.ts'
import type { TextFile } from '../files/published-file.ts'
import { tableSchema } from './table-schema.ts'

/** Where the schema of a CSV stands: `donnees/schemas/marches.json`. Years share the schema of the whole. */
export function datasetSchemaPath({ schema }: Dataset): string {
  return `donnees/schemas/${schema}.json`
}

/** The Table Schema of a published table, from the columns that its CSV is written by. */
export function datasetSchema({ schema, columns, primaryKey, foreignKeys }: Dataset): object {
  return tableSchema({ name: schema, columns, key: primaryKey, foreignKeys })
}

/** A Table Schema for every CSV, from the declarations that it is written by. */
export function datasetSchemaFiles(datasets: readonly Dataset[]): readonly TextFile[] {
  const first = datasets.filter(
    ({ schema }, index) => datasets.findIndex((other) => other.schema === schema) === index,
  )
  return first.map((dataset) => ({
    path: datasetSchemaPath(dataset),
    title: `${dataset.title} : schéma`,
    description: `Types, contraintes, unités et clés des colonnes (Table Schema). ${dataset.description}`,
    mediaType: 'application/json',
    lines: () => [`${JSON.stringify(datasetSchema(dataset), null, 2)}\n`],
  }))
}
