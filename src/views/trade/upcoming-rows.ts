import type { Portal } from '../../domain/portal.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { NOT_ESTIMATED, STAGE_TEXT, formatEstimate, formatLots } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import { whenShort } from '../purchase/sentence.ts'
import type { Passing } from '../passing.ts'
import { sourcingTag } from '../purchase/sourcing.ts'
import { purchaseView } from '../purchase/view.ts'
import type { PurchaseView } from '../purchase/view.ts'
import type { Column, Row } from '../table.ts'

export const UPCOMING_COLUMNS: readonly Column[] = [
  { label: 'Achat', rowHeader: true },
  { label: 'Publication' },
  { label: 'Lots' },
  { label: 'Estimation, hors taxes' },
]

function tags(view: PurchaseView): readonly (string | Passing)[] {
  const { purchase, stage } = view
  return [
    stage !== 'upcoming' && STAGE_TEXT[stage].label.toLocaleLowerCase('fr-FR'),
    (purchase.reservedLots ?? 0) > 0 && 'lots réservés',
    sourcingTag(view),
  ].filter((tag) => tag !== false && tag !== undefined)
}

/** One row a purchase, each leading to its page. */
export function purchaseRows(purchases: readonly Purchase[], portal: Portal): Row[] {
  return purchases.map((purchase) => {
    const view = purchaseView(portal, purchase)
    const estimate = formatEstimate(view)
    const { lots, plannedPublication } = purchase
    return {
      cells: [
        { text: purchase.title, href: view.path, tags: tags(view) },
        {
          text: whenShort(view),
          unknown: view.publishedOn === undefined && plannedPublication === undefined,
        },
        { text: lots === undefined ? fr`non indiqué` : formatLots(lots), unknown: lots === undefined },
        { text: estimate, unknown: estimate === NOT_ESTIMATED },
      ],
    }
  })
}
