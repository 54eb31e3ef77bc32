import type { Contract } from '../../domain/contract/contract.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { STAGE_TEXT } from '../../text/plan.ts'
import { contractList } from '../contract/list.ts'
import { whenShort } from '../purchase/sentence.ts'
import { purchaseView } from '../purchase/view.ts'
import type { RichCell, Table } from '../table.ts'

/** The purchase that says it renews a contract: one still meant rather than one given up; when, or what became of it. */
function renewal(purchases: readonly Purchase[] = [], portal: Portal): RichCell {
  const views = purchases.map((purchase) => purchaseView(portal, purchase))
  const view = views.find(({ isAhead }) => isAhead) ?? views[0]
  if (view === undefined) return { text: 'aucun lien publié', unknown: true }
  return {
    text: view.isAhead ? whenShort(view) : STAGE_TEXT[view.stage].label.toLocaleLowerCase('fr-FR'),
    href: view.path,
  }
}

/**
 * Coming ends with their holder, and the purchase that says it renews them; without a plan there is nothing to say of
 * that: no column.
 */
export function endingList(
  contracts: readonly Contract[],
  renewing: ReadonlyMap<string, readonly Purchase[]>,
  portal: Portal,
): Table {
  const follow = {
    label: 'Suite annoncée',
    cell: ({ id }: Contract) => renewal(renewing.get(id), portal),
  }
  return contractList(contracts, portal, {
    columns: [
      'title',
      'supplier',
      'end',
      'bids',
      'amount',
      ...(portal.planEditions.length === 0 ? [] : [follow]),
    ],
  })
}
