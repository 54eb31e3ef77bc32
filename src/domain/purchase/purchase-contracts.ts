import type { Contract } from '../contract/contract.ts'
import type { Purchase } from './planned-purchase.ts'
import { contractByPublishedId } from '../edition/published-ids.ts'

/** What a purchase is tied to by ids that the plan publishes; a tie is never guessed here. */
export interface PurchaseContracts {
  /** The contracts that it became. */
  readonly awarded: readonly Contract[]
  /** Ids of the plan that no contract of the files bears, or several. */
  readonly unknownIds: readonly string[]
  /** The contract that it renews. */
  readonly renewed?: Contract
}

export function contractsOfPurchase(portal: {
  readonly contracts: readonly Contract[]
}): (purchase: Purchase) => PurchaseContracts {
  const contractOf = contractByPublishedId(portal)
  return ({ contractIds = [], renews }) => {
    const found = contractIds.map((id) => ({ id, contract: contractOf(id) }))
    return {
      awarded: found.flatMap(({ contract }) => contract ?? []),
      unknownIds: found.filter(({ contract }) => contract === undefined).map(({ id }) => id),
      renewed: renews === undefined ? undefined : contractOf(renews),
    }
  }
}
