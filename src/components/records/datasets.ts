import { Buffer } from 'node:buffer'
import type { ColumnType } from '../../publish/column.ts'
import type { Dataset } from '../../publish/dataset.ts'
import { formatNumber } from '../../text/format.ts'
import type { Column, Row } from '../table.ts'
import { SCHEMAS } from './schemas.ts'

const TYPE_LABELS: Record<ColumnType, string> = {
  text: 'texte',
  identifier: 'code (texte)',
  list: 'liste, séparée par |',
  integer: 'nombre entier',
  number: 'nombre',
  amount: 'euros hors taxes',
  share: 'part, de 0 à 1',
  date: 'date AAAA-MM-JJ',
  boolean: 'oui ou non',
}

export const DICTIONARY_COLUMNS: readonly Column[] = [
  { label: 'Colonne', rowHeader: true },
  { label: 'Contenu' },
  { label: 'Type' },
]

/** The columns of a dataset that the page's published schemas do not describe already. */
function ownColumns({ columns, beginsWith }: Dataset): Dataset['columns'] {
  const described = SCHEMAS.find(({ name }) => name === beginsWith)?.columns ?? []
  return columns.slice(described.length)
}

/** The dictionary of a file, from the declaration that its CSV is written from, without its schema's columns. */
export function dictionaryRows(dataset: Dataset): Row[] {
  return ownColumns(dataset).map(({ name, title, description, type }) => ({
    cells: [name, { text: title, detail: description }, TYPE_LABELS[type]],
  }))
}

/** Size of the CSV in bytes, as it will be written. */
export function csvSize(dataset: Dataset): number {
  let bytes = 0
  for (const line of dataset.csv()) bytes += Buffer.byteLength(line)
  return bytes
}

/** "1,2 Mo", "45 ko". */
export function formatSize(bytes: number): string {
  if (bytes >= 1_000_000) return `${formatNumber(bytes / 1_000_000, 1)}\u00a0Mo`
  return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))}\u00a0ko`
}

/** The name of a dataset's files: `marches` of `donnees/marches`. */
export function shortName({ base }: Dataset): string {
  return base.replace(/^donnees\//, '')
}
