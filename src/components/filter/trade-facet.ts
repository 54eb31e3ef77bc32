import type { Portal } from '../../domain/portal.ts'
import { unknownChoice } from './facet.ts'
import type { Facet } from './facet.ts'

/** The trades by name. `slugOf` gives the trade of a row, `without` is what a row of none is called. */
export function tradeFacet<T>(
  { trades }: Pick<Portal, 'trades'>,
  slugOf: (row: T) => string | undefined,
  without: string,
): Facet<T> {
  return {
    name: 'metier',
    legend: 'Métier',
    choices: [
      ...trades
        .map(({ slug, label }) => ({ value: slug, label }))
        .sort((one, other) => one.label.localeCompare(other.label, 'fr-FR')),
      unknownChoice(without),
    ],
    valuesOf: (row) => [slugOf(row) ?? 'inconnu'],
    onlyPresent: true,
    open: true,
  }
}
