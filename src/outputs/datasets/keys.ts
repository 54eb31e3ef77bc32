import type { ForeignKey } from './dataset.ts'

/** A column that holds the id of a contract, where it holds anything. */
export function toContract(column = 'contrat_id'): ForeignKey {
  return { columns: [column], table: 'donnees/marches', key: ['id'] }
}

export function toTrade(column = 'metier'): ForeignKey {
  return { columns: [column], table: 'donnees/metiers', key: ['metier'] }
}

/** A purchase by the identifier of its page. */
export function toPurchase(column = 'identifiant_page'): ForeignKey {
  return { columns: [column], table: 'donnees/achats-a-venir', key: ['identifiant_page'] }
}
