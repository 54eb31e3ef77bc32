import type { Portal } from '../../domain/portal.ts'
import { shortened } from '../../domain/shorten.ts'

/** A row that changed, as the diary names it. */
export interface ChangedRow {
  readonly key: string
  readonly text: string
  /** Absent where the row has no page (any more). */
  readonly href?: string
}

/** How the rows of a table are named and where they lead; a key that this build does not have leads nowhere. */
export function rowNamer({ contracts, purchases }: Portal, table: string): (key: string) => ChangedRow {
  const contractsById = new Map(contracts.map((contract) => [contract.id, contract]))
  const purchasesBySlug = new Map(purchases.map((purchase) => [purchase.slug, purchase]))
  return (key) => {
    if (table === 'marches' || table === 'attributions') {
      const id = key.split(':', 1)[0]!
      const contract = contractsById.get(id)
      if (contract)
        return { key, text: shortened(contract.title ?? 'Marché sans objet publié'), href: `/marches/${id}/` }
    }
    if (table === 'achats-a-venir') {
      const purchase = purchasesBySlug.get(key)
      if (purchase) return { key, text: shortened(purchase.title), href: `/achats-a-venir/${key}/` }
    }
    return { key, text: key }
  }
}
