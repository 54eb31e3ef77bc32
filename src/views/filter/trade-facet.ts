import type { Portal } from '../../domain/portal.ts'
import { unknownChoice } from './facet.ts'
import type { Facet } from './facet.ts'

/**
 * The trades by name, their rows found also by what those who do them call themselves. Not by what a trade comprises: a
 * word of few of its rows would find them all. `slugOf` gives the trade of a row, `without` names a row of none.
 */
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
        .map((trade) => ({
          value: trade.slug,
          label: trade.label,
          words: trade.otherNames?.join(' '),
          alsoCalled: trade.description,
        }))
        .sort((one, other) => one.label.localeCompare(other.label, 'fr-FR')),
      unknownChoice(without),
    ],
    valuesOf: (row) => [slugOf(row) ?? 'inconnu'],
    onlyPresent: true,
    open: true,
    narrowed: true,
  }
}
