import { contractsOfPurchase } from '../../domain/purchase-contracts.ts'
import type { PurchaseContracts } from '../../domain/purchase-contracts.ts'
import type { Contract } from '../../domain/contract.ts'
import type { Purchase } from '../../domain/planned-purchase.ts'
import type { IndicatorData } from '../data.ts'

/** Ids are looked up once for each set of contracts, whoever asks. */
const LINKS = new WeakMap<readonly Contract[], (purchase: Purchase) => PurchaseContracts>()

/** The contracts that a purchase became, by the ids that the plan publishes. */
export function contractsBehind(purchase: Purchase, { contracts }: IndicatorData): PurchaseContracts {
  let linksOf = LINKS.get(contracts)
  if (linksOf === undefined) {
    linksOf = contractsOfPurchase({ contracts })
    LINKS.set(contracts, linksOf)
  }
  return linksOf(purchase)
}
