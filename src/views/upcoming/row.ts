import type { Portal } from '../../domain/portal.ts'
import { memoize } from '../../domain/memoize.ts'
import { purchaseFacetsOf } from '../../domain/purchase/purchase-facets.ts'
import type { PurchaseFacets } from '../../domain/purchase/purchase-facets.ts'
import { purchaseView } from '../purchase/view.ts'
import type { PurchaseView } from '../purchase/view.ts'
import { dueOf, groupOf, groupRank } from './groups.ts'
import type { Due, UpcomingGroup } from './groups.ts'

/** A purchase of the list, with all that it is filtered by. */
export interface UpcomingRow extends PurchaseView {
  readonly facets: PurchaseFacets
  readonly group: UpcomingGroup
  readonly due: Due | undefined
}

/** Rows under one heading. */
export interface RowsOfGroup {
  readonly group: UpcomingGroup
  readonly rows: readonly UpcomingRow[]
}

/** By group, then by deadline: without one a row comes last. */
function orderOf({ group, due }: UpcomingRow): string {
  return groupRank(group) + (group === 'now' ? (due?.until ?? '9') : '')
}

function inOrder(one: UpcomingRow, other: UpcomingRow): number {
  const [first, second] = [orderOf(one), orderOf(other)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** What a firm can still prepare for or answer to: what can be seized now first, by deadline. */
export const upcomingRows = memoize((portal: Portal): readonly UpcomingRow[] => {
  const facetsOf = purchaseFacetsOf(portal)
  return portal.purchases
    .map((purchase) => purchaseView(portal, purchase))
    .filter(({ isAhead }) => isAhead)
    .map((view) => {
      const [facets, due] = [facetsOf(view.purchase), dueOf(view)]
      return { ...view, facets, due, group: groupOf(view, facets.slot, due) }
    })
    .toSorted(inOrder)
})

export function byGroup(rows: readonly UpcomingRow[]): readonly RowsOfGroup[] {
  return [...Map.groupBy(rows, ({ group }) => group)].map(([group, members]) => ({ group, rows: members }))
}
