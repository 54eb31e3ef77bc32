import type { Column, ColumnType } from '../../tables/column.ts'

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

/** Longer lists (flags, columns of the plan) stand in the schema only. */
const SHORT_LIST = 12

/** The form of a column in a dictionary: type or list, unit, bound, and the words for one that must be filled in. */
export function columnForm({ type, unit, values, minimum, required }: Column, requiredWords: string): string {
  const listed = values !== undefined && values.length <= SHORT_LIST
  const parts = [
    listed ? `${type === 'list' ? 'liste de : ' : ''}${values.join(', ')}` : TYPE_LABELS[type],
    type === 'amount' || type === 'share' ? undefined : unit,
    values !== undefined && !listed ? `${values.length} valeurs, dans le schéma` : undefined,
    minimum === undefined ? undefined : `au moins ${minimum}`,
    required ? requiredWords : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(' ; ')
}
