import { formatDateShort, formatNumber } from '../../text/language/format.ts'
import type { Column, Row } from '../table.ts'
import { MOVES } from './edition-changes.ts'
import type { EditionChanges, Move } from './edition-changes.ts'

/** How a move heads a row of the table, and a list: "13 achats reportés". */
export const MOVE_TEXT: Record<Move, { readonly row: string; readonly one: string; readonly many: string }> =
  {
    added: { row: 'Ajoutés', one: 'achat ajouté', many: 'achats ajoutés' },
    returned: { row: 'Revenus', one: 'achat revenu', many: 'achats revenus' },
    later: { row: 'Reportés', one: 'achat reporté', many: 'achats reportés' },
    earlier: { row: 'Avancés', one: 'achat avancé', many: 'achats avancés' },
    published: { row: 'Parus', one: 'achat paru', many: 'achats parus' },
    awarded: { row: 'Attribués', one: 'achat attribué', many: 'achats attribués' },
    abandoned: { row: 'Abandonnés', one: 'achat abandonné', many: 'achats abandonnés' },
    changed: { row: 'Modifiés autrement', one: 'achat modifié autrement', many: 'achats modifiés autrement' },
    dropped: { row: 'Retirés', one: 'achat retiré', many: 'achats retirés' },
  }

/** The latest are shown; what came before stands in the file. */
const MOST_EDITIONS = 4

/** Editions that have one before them, oldest first: days are read from left to right. */
export function latestChanges(editions: readonly EditionChanges[]): readonly EditionChanges[] {
  return editions.filter(({ first }) => !first).slice(-MOST_EDITIONS)
}

export function editionColumns(editions: readonly EditionChanges[]): readonly Column[] {
  return [
    { label: 'Édition du', rowHeader: true },
    ...editions.map(({ edition }) => ({ label: formatDateShort(edition.date), numeric: true })),
  ]
}

/** One row a move, one column an edition. */
export function editionRows(editions: readonly EditionChanges[]): readonly Row[] {
  const counts = (move: Move) => editions.map(({ moves }) => formatNumber(moves.get(move)?.length ?? 0))
  return [
    ...MOVES.map((move) => ({ cells: [MOVE_TEXT[move].row, ...counts(move)] })),
    {
      cells: ['Achats dans l’édition', ...editions.map(({ edition }) => formatNumber(edition.purchases))],
      kind: 'total',
    },
  ]
}
