import type { Portal } from '../../domain/portal.ts'
import { inSlotOrder, purchaseFacetsOf } from '../../domain/purchase/purchase-facets.ts'
import type { PurchaseFacets, Slot } from '../../domain/purchase/purchase-facets.ts'
import { purchaseView } from '../purchase/view.ts'
import type { PurchaseView } from '../purchase/view.ts'

/** A purchase of the list, with all that it is filtered by. */
export interface UpcomingRow extends PurchaseView {
  readonly facets: PurchaseFacets
}

/** Rows under one heading. */
export interface SlotOfRows {
  readonly slot: Slot
  readonly rows: readonly UpcomingRow[]
}

/** What a firm can still prepare for or answer to, slot after slot. */
export function upcomingRows(portal: Portal): readonly UpcomingRow[] {
  const facetsOf = purchaseFacetsOf(portal)
  return portal.purchases
    .map((purchase) => purchaseView(portal, purchase))
    .filter(({ isAhead }) => isAhead)
    .map((view) => ({ ...view, facets: facetsOf(view.purchase) }))
    .toSorted((one, other) => inSlotOrder(one.facets.slot, other.facets.slot))
}

export function bySlot(rows: readonly UpcomingRow[]): readonly SlotOfRows[] {
  return [...Map.groupBy(rows, ({ facets }) => facets.slot)].map(([slot, members]) => ({
    slot,
    rows: members,
  }))
}
