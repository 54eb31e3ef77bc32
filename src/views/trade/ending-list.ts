import type { Contract } from '../../domain/contract.ts'
import type { Purchase } from '../../domain/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { isAhead, stageOf } from '../../domain/purchase-stage.ts'
import { STAGE_TEXT } from '../../text/plan.ts'
import { contractList } from '../contract/list.ts'
import { purchasePath } from '../../domain/links.ts'
import { whenShort } from '../purchase/sentence.ts'
import type { RichCell, Table } from '../table.ts'

/** The purchase that says it renews a contract: one still meant rather than one given up; when, or what became of it. */
function renewal(purchases: readonly Purchase[] = [], referenceDate: string): RichCell {
  const purchase = purchases.find((each) => isAhead(each, referenceDate)) ?? purchases[0]
  if (purchase === undefined) return { text: 'aucun lien publié', unknown: true }
  return {
    text: isAhead(purchase, referenceDate)
      ? whenShort(purchase, referenceDate)
      : STAGE_TEXT[stageOf(purchase, referenceDate)].label.toLocaleLowerCase('fr-FR'),
    href: purchasePath(purchase),
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
    cell: ({ id }: Contract) => renewal(renewing.get(id), portal.referenceDate),
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
