import type { Portal } from '../../domain/portal.ts'
import { CATEGORY_TEXT } from '../../text/contract.ts'
import { CATEGORIES } from '../../domain/contract/contract.ts'
import type { Category } from '../../domain/contract/contract.ts'

/** A list of the form: its name in addresses and in the index, and the values that some record has. */
export interface SearchChoice {
  readonly name: 'metier' | 'annee' | 'categorie'
  readonly label: string
  readonly all: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** What a record is narrowed by. */
interface Narrowed {
  readonly trades?: readonly string[]
  readonly year?: number
  readonly category?: Category
}

/** The lists by which results can be narrowed: only what would find something. */
export function searchChoices({ trades }: Portal, records: readonly Narrowed[]): readonly SearchChoice[] {
  const usedTrades = new Set(records.flatMap((record) => record.trades ?? []))
  const usedCategories = new Set(records.flatMap(({ category }) => category ?? []))
  const years = [...new Set(records.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a)
  return [
    {
      name: 'metier',
      label: 'Métier',
      all: 'Tous les métiers',
      options: trades
        .filter(({ slug }) => usedTrades.has(slug))
        .map(({ slug, label }) => ({ value: slug, label }))
        .sort((a, b) => a.label.localeCompare(b.label, 'fr-FR')),
    },
    {
      name: 'annee',
      label: 'Année',
      all: 'Toutes les années',
      options: years.map((year) => ({ value: String(year), label: String(year) })),
    },
    {
      name: 'categorie',
      label: 'Type d’achat',
      all: 'Tous les types',
      options: CATEGORIES.filter((category) => usedCategories.has(category)).map((category) => ({
        value: CATEGORY_TEXT[category].code,
        label: CATEGORY_TEXT[category].label,
      })),
    },
  ]
}
