import { statedContract } from '../contract/stated.ts'
import { contractPath, purchasePath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { shortened } from '../../domain/shorten.ts'

/** A row as the diary names it. */
export interface NamedRow {
  readonly key: string
  readonly text: string
  /** Absent where the row has no page (any more). */
  readonly href?: string
}

/** How the rows of a table are named and where they lead; a key that this build does not have leads nowhere. */
export function rowNamer({ contracts, purchases }: Portal, table: string): (key: string) => NamedRow {
  const contractsById = new Map(contracts.map((contract) => [contract.id, contract]))
  const purchasesBySlug = new Map(purchases.map((purchase) => [purchase.slug, purchase]))
  return (key) => {
    if (table === 'marches') {
      const contract = contractsById.get(key)
      if (contract)
        return {
          key,
          text: shortened(statedContract(contract).heading),
          href: contractPath(contract),
        }
    }
    if (table === 'achats-a-venir') {
      const purchase = purchasesBySlug.get(key)
      if (purchase) return { key, text: shortened(purchase.title), href: purchasePath(purchase) }
    }
    return { key, text: key }
  }
}
