import type { Portal } from '../../domain/portal.ts'
import { RECORD_TABLES } from '../../tables/recognise.ts'
import type { Column, Row } from '../../views/table.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { allDatasets } from '../datasets/datasets.ts'
import { datasetSchemaPath } from '../schemas/dataset-schema-files.ts'
import { schemaBase } from '../schemas/schema-files.ts'
import { shortName } from './datasets.ts'

const TABLE: Column = { label: 'Table', rowHeader: true }

export const READ_COLUMNS: readonly Column[] = [TABLE, { label: 'Schéma' }, { label: 'Exemple' }]

export const PUBLISHED_COLUMNS: readonly Column[] = [
  TABLE,
  { label: 'Schéma' },
  { label: 'Schéma, variante pour tableur' },
  { label: 'Fichier' },
]

/** A file of `/donnees/`, by its path below the root of the site. */
function fileCell(path: string) {
  return { text: path.replace(/^donnees\/(?:schemas\/)?/, ''), href: `/${path}` }
}

/** The tables that the portal proposes and reads: their schemas, each with a file to start from. */
export function readSchemaRows(): readonly Row[] {
  return RECORD_TABLES.map((table) => {
    const base = schemaBase(table)
    return {
      cells: [
        { text: table.title, detail: table.description },
        fileCell(`${base}.json`),
        fileCell(`${base}-exemple.csv`),
      ],
    }
  })
}

function publishedRow(dataset: Dataset): Row {
  return {
    cells: [
      { text: dataset.title, detail: dataset.description },
      fileCell(datasetSchemaPath(dataset, 'csv')),
      fileCell(datasetSchemaPath(dataset, 'excel')),
      fileCell(`${dataset.base}.csv`),
    ],
  }
}

/** The schemas of the files that the portal publishes: of files that share one, the first is the example. */
export function publishedSchemaRows(portal: Portal): { readonly tables: Row[]; readonly indicators: Row[] } {
  const distinct = [...Map.groupBy(allDatasets(portal), ({ schema }) => schema).values()].map(
    ([first]) => first!,
  )
  const ofIndicator = (dataset: Dataset) => shortName(dataset).startsWith('indicateurs/')
  return {
    tables: distinct.filter((dataset) => !ofIndicator(dataset)).map(publishedRow),
    indicators: distinct.filter(ofIndicator).map(publishedRow),
  }
}
