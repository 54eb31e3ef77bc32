import { contractsOfPurchase } from '../../domain/purchase/purchase-contracts.ts'
import type { PurchaseContracts } from '../../domain/purchase/purchase-contracts.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { memoize } from '../../domain/memoize.ts'
import type { IndicatorData } from '../data.ts'

/** Ids are looked up once for each set of contracts, whoever asks. */
const linksIn = memoize((contracts: readonly Contract[]) => contractsOfPurchase({ contracts }))

/** The contracts that a purchase became, by the ids that the plan publishes. */
export function underlyingContracts(purchase: Purchase, { contracts }: IndicatorData): PurchaseContracts {
  return linksIn(contracts)(purchase)
}
