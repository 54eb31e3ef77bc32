import type { ColumnType } from '../../tables/column.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { formatNumber } from '../../text/format.ts'
import type { Column, Row } from '../../views/table.ts'

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
  { label: 'Forme' },
]

/** Longer lists (flags, columns of the plan) stand in the schema only. */
const SHORT_LIST = 12

type Declared = Dataset['columns'][number]

function formOf({ type, unit, values, required }: Declared): string {
  const listed = values !== undefined && values.length <= SHORT_LIST
  const parts = [
    listed ? `${type === 'list' ? 'liste de : ' : ''}${values.join(', ')}` : TYPE_LABELS[type],
    type === 'amount' || type === 'share' ? undefined : unit,
    values !== undefined && !listed ? `${values.length} valeurs, dans le schéma` : undefined,
    required ? 'jamais vide' : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(' ; ')
}

/** The dictionary of a file, from the declaration that its CSV is written from. */
export function dictionaryRows(columns: readonly Declared[]): Row[] {
  return columns.map((column) => ({
    cells: [column.name, { text: column.title, detail: column.description }, formOf(column)],
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
function shared(one: Declared, other: Declared): Declared {
  const alike = (key: 'unit' | 'values') => String(one[key]) === String(other[key])
  return {
    ...one,
    unit: alike('unit') ? one.unit : undefined,
    values: alike('values') ? one.values : undefined,
    required: one.required === true && other.required === true,
  }
}

/** The columns that tables of one kind have between them, each once, in the order of their first appearance. */
export function unitedColumns(datasets: readonly Dataset[]): readonly Declared[] {
  const byName = new Map<string, Declared>()
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
