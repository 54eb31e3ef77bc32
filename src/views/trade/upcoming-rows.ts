import type { Portal } from '../../domain/portal.ts'
import type { Purchase } from '../../domain/planned-purchase.ts'
import { isSourcingOpen, stageOf } from '../../domain/purchase-stage.ts'
import { NOT_ESTIMATED, STAGE_TEXT, formatEstimate, formatLots } from '../../text/plan.ts'
import { fr } from '../../text/typography.ts'
import { purchasePath } from '../../domain/links.ts'
import { whenShort } from '../purchase/sentence.ts'
import type { Column, Row } from '../table.ts'

export const UPCOMING_COLUMNS: readonly Column[] = [
  { label: 'Achat', rowHeader: true },
  { label: 'Publication' },
  { label: 'Lots' },
  { label: 'Estimation, hors taxes' },
]

function tags(purchase: Purchase, referenceDate: string): readonly string[] {
  const stage = stageOf(purchase, referenceDate)
  const all: (string | false)[] = [
    stage !== 'upcoming' && STAGE_TEXT[stage].label.toLocaleLowerCase('fr-FR'),
    (purchase.reservedLots ?? 0) > 0 && 'lots réservés',
    isSourcingOpen(purchase, referenceDate) === true && 'sourcing ouvert',
  ]
  return all.filter((tag) => tag !== false)
}

/** One row a purchase, each leading to its page. */
export function purchaseRows(
  purchases: readonly Purchase[],
  { referenceDate }: Pick<Portal, 'referenceDate'>,
): Row[] {
  return purchases.map((purchase) => {
    const estimate = formatEstimate(purchase)
    const { lots, publishedOn, plannedPublication } = purchase
    return {
      cells: [
        { text: purchase.title, href: purchasePath(purchase), tags: tags(purchase, referenceDate) },
        {
          text: whenShort(purchase, referenceDate),
          unknown: publishedOn === undefined && plannedPublication === undefined,
        },
        { text: lots === undefined ? fr`non indiqué` : formatLots(lots), unknown: lots === undefined },
        { text: estimate, unknown: estimate === NOT_ESTIMATED },
      ],
    }
  })
}
