import type { Dataset } from '../datasets/dataset.ts'
import type { TextFile } from '../files/published-file.ts'
import { tableSchema } from './table-schema.ts'
import type { Writing } from './table-schema.ts'

/** How each form of CSV writes numbers, and the end of the name of its schema. */
const WRITINGS: Readonly<
  Record<'csv' | 'excel', Writing & { readonly ending: string; readonly title: string }>
> = {
  csv: { decimalChar: '.', ending: '', title: 'schéma' },
  excel: { decimalChar: ',', ending: '-excel', title: 'schéma de la variante pour tableur' },
}

/** Where the schema of a CSV stands: `donnees/schemas/marches.json`. Years share the schema of the whole. */
export function datasetSchemaPath({ schema }: Dataset, form: keyof typeof WRITINGS): string {
  return `donnees/schemas/${schema}${WRITINGS[form].ending}.json`
}

/** The Table Schema of a published table, from the columns that its CSV is written by. */
export function datasetSchema(
  { schema, columns, primaryKey, foreignKeys }: Dataset,
  writing?: Writing,
): object {
  return tableSchema({ name: schema, columns, key: primaryKey, foreignKeys }, writing)
}

/** A Table Schema for every CSV and its twin, from the declarations that they are written by. */
export function datasetSchemaFiles(datasets: readonly Dataset[]): readonly TextFile[] {
  const first = datasets.filter(
    ({ schema }, index) => datasets.findIndex((other) => other.schema === schema) === index,
  )
  return first.flatMap((dataset) =>
    (['csv', 'excel'] as const).map((form) => ({
      path: datasetSchemaPath(dataset, form),
      title: `${dataset.title} : ${WRITINGS[form].title}`,
      description: `Types, contraintes, unités et clés des colonnes (Table Schema). ${dataset.description}`,
      mediaType: 'application/json',
      lines: () => [`${JSON.stringify(datasetSchema(dataset, WRITINGS[form]), null, 2)}\n`],
    })),
  )
}
