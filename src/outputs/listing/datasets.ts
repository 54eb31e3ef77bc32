import type { Column } from '../../tables/column.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { formatNumber } from '../../text/language/format.ts'
import type { Column as TableColumn, Row } from '../../views/table.ts'
import { columnForm } from './column-form.ts'

export const DICTIONARY_COLUMNS: readonly TableColumn[] = [
  { label: 'Colonne', rowHeader: true },
  { label: 'Contenu' },
  { label: 'Forme' },
]

/** The dictionary of a file, from the declaration that its CSV is written from. */
export function dictionaryRows(columns: readonly Column[]): Row[] {
  return columns.map((column) => ({
    cells: [
      column.name,
      { text: column.title, detail: column.description },
      columnForm(column, 'jamais vide'),
    ],
  }))
}

/** "Clé : contrat_id et rang. contrat_id mène à id de marches.csv." */
export function keySentences({ primaryKey, foreignKeys = [] }: Dataset): string {
  const own = primaryKey === undefined ? [] : [`Clé : ${primaryKey.join(', ')}.`]
  const ways = foreignKeys.map(
    ({ columns, table, key }) =>
      `${columns.join(', ')} mène à ${key.join(', ')} de ${table.replace('donnees/', '')}.csv.`,
  )
  return [...own, ...ways].join(' ')
}

/** What two tables say alike of a column that they share. */
function shared(one: Column, other: Column): Column {
  const alike = (key: 'unit' | 'values') => String(one[key]) === String(other[key])
  return {
    ...one,
    unit: alike('unit') ? one.unit : undefined,
    values: alike('values') ? one.values : undefined,
    required: one.required === true && other.required === true,
  }
}

/** The columns that tables of one kind have between them, each once, in the order of their first appearance. */
export function unitedColumns(datasets: readonly Dataset[]): readonly Column[] {
  const byName = new Map<string, Column>()
  for (const column of datasets.flatMap(({ columns }) => columns)) {
    const known = byName.get(column.name)
    byName.set(column.name, known === undefined ? column : shared(known, column))
  }
  return [...byName.values()]
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
