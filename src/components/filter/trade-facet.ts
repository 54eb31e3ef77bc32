import type { Portal } from '../../domain/portal.ts'
import { unknownChoice } from './facet.ts'
import type { Facet } from './facet.ts'

/** The trades by name, their rows found by what those who do them call themselves too: what a trade comprises
 * would find all its rows by a word of few. `slugOf` gives the trade of a row, `without` is what a row of none is called. */
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
        .map((trade) => ({ value: trade.slug, label: trade.label, words: trade.otherNames?.join(' ') }))
        .sort((one, other) => one.label.localeCompare(other.label, 'fr-FR')),
      unknownChoice(without),
    ],
    valuesOf: (row) => [slugOf(row) ?? 'inconnu'],
    onlyPresent: true,
    open: true,
  }
}
