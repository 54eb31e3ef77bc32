import type { Portal } from '../../domain/portal.ts'
import { RECORD_TABLES } from '../../tables/recognise.ts'
import type { Column, Row } from '../../views/table.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { allDatasets } from '../datasets/datasets.ts'
import { indicatorDatasets } from '../datasets/indicators.ts'
import { datasetSchemaPath } from '../schemas/dataset-schema-files.ts'
import { schemaBase } from '../schemas/schema-files.ts'

const TABLE: Column = { label: 'Table', rowHeader: true }

export const READ_COLUMNS: readonly Column[] = [TABLE, { label: 'Schéma' }, { label: 'Exemple' }]

export const PUBLISHED_COLUMNS: readonly Column[] = [TABLE, { label: 'Schéma' }, { label: 'Fichier' }]

export const INDICATOR_COLUMNS: readonly Column[] = [
  { label: 'Indicateur', rowHeader: true },
  { label: 'Schéma des valeurs' },
  { label: 'Schéma des lignes' },
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
      fileCell(datasetSchemaPath(dataset)),
      fileCell(`${dataset.base}.csv`),
    ],
  }
}

/** One line an indicator, its question in place of its whole method: a schema each for its values and its rows. */
function indicatorRow([values, lines]: readonly Dataset[]): Row {
  const question = /^[^?]*\?/.exec(values!.description)?.[0] ?? values!.description
  return {
    cells: [
      { text: values!.title, detail: question },
      fileCell(datasetSchemaPath(values!)),
      lines === undefined ? '' : fileCell(datasetSchemaPath(lines)),
      fileCell(`${values!.base}.csv`),
    ],
  }
}

/** The schemas of the files that the portal publishes: of files that share one, the first is the example. */
export function publishedSchemaRows(portal: Portal): readonly Row[] {
  const others = allDatasets(portal).filter((dataset) => !indicatorDatasets(portal).includes(dataset))
  return [...Map.groupBy(others, ({ schema }) => schema).values()].map(([first]) => publishedRow(first!))
}

export function indicatorSchemaRows(portal: Portal): readonly Row[] {
  const byIndicator = Map.groupBy(indicatorDatasets(portal), ({ base }) => base.replace(/-lignes$/, ''))
  return [...byIndicator.values()].map(indicatorRow)
}
