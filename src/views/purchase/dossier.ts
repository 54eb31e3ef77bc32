import type { Portal } from '../../domain/portal.ts'
import { contractsOfPurchase } from '../../domain/purchase/purchase-contracts.ts'
import type { PurchaseContracts } from '../../domain/purchase/purchase-contracts.ts'
import type { Source } from '../../domain/provenance.ts'
import type { Anomaly } from '../../domain/reconciliation.ts'
import { reservingOf } from '../../domain/purchase/reserving.ts'
import type { Reserving } from '../../domain/purchase/reserving.ts'
import { similarContracts } from '../../domain/contract/similar-contracts.ts'
import type { SimilarContract } from '../../domain/contract/similar-contracts.ts'
import { rowAddress } from '../../domain/contract/contract-amounts.ts'
import { purchaseView } from './view.ts'
import type { PurchaseView } from './view.ts'

/** The view of a purchase with all that the portal knows beside its line. */
export interface PurchaseDossier extends PurchaseView {
  readonly contracts: PurchaseContracts
  readonly reserving: Reserving
  /** The nearest of the past, without the contracts that it renews or became, which stand apart. All are listed. */
  readonly similar: readonly SimilarContract[]
  /** Flags of its line in the edition shown. */
  readonly anomalies: readonly Anomaly[]
  readonly source: Source | undefined
}

/** As many as a page can list: what is said of them is counted on these rows. */
const MOST_SIMILAR = 20

/** One record a purchase, in the portal's order; every shared map is made once. */
export function purchaseRecords(portal: Portal): readonly PurchaseDossier[] {
  const { purchases, anomalies } = portal
  const sources = new Map(portal.sources.map((source) => [source.id, source]))
  const flagged = anomalies.filter(({ flag }) => flag !== undefined)
  const anomaliesOf = Map.groupBy(flagged, ({ ref }) => rowAddress(ref))
  const [contractsOf, reserving, similarTo] = [
    contractsOfPurchase(portal),
    reservingOf(portal),
    similarContracts(portal),
  ]
  return purchases.map((purchase) => {
    const contracts = contractsOf(purchase)
    const apart = new Set([...contracts.awarded, contracts.renewed].map((contract) => contract?.id))
    return {
      ...purchaseView(portal, purchase),
      contracts,
      reserving: reserving(purchase),
      similar: similarTo(purchase)
        .filter(({ contract }) => !apart.has(contract.id))
        .slice(0, MOST_SIMILAR),
      anomalies: anomaliesOf.get(rowAddress(purchase.ref)) ?? [],
      source: sources.get(purchase.ref.source),
    }
  })
}
