import type { Portal } from '../../domain/portal.ts'
import { yearOf } from '../../domain/date.ts'
import { formatDate } from '../../text/language/format.ts'
import { RESERVED_TEXT, UNKNOWN_PERIOD_TEXT, formatEstimate, formatPeriod } from '../../text/plan.ts'
import { sourcingTag } from '../../views/purchase/sourcing.ts'
import { purchaseView } from '../../views/purchase/view.ts'
import type { PurchaseView } from '../../views/purchase/view.ts'
import { beginningOf } from './card.ts'
import type { SearchCard } from './card.ts'

function published({ purchase: { plannedPublication }, publishedOn, stage }: PurchaseView): string {
  if (stage === 'open')
    return publishedOn ? `Consultation publiée le ${formatDate(publishedOn)}` : 'Consultation publiée'
  const when = plannedPublication === undefined ? UNKNOWN_PERIOD_TEXT : formatPeriod(plannedPublication)
  return `Publication prévue\u00a0: ${when}`
}

function recordOf(view: PurchaseView): SearchCard {
  const { purchase, path, trade, place, day } = view
  const sourcing = sourcingTag(view)
  const { id, title, description, cpv, category, reservedArticles = [] } = purchase
  const reserved = reservedArticles.map((article) => `réservé ${RESERVED_TEXT[article].label}`)
  return {
    kind: 'achat-a-venir',
    path,
    title,
    facts: [published(view), formatEstimate(view)],
    names: [
      ...(trade === undefined ? [] : [trade.label]),
      ...reserved,
      ...(sourcing === undefined ? [] : [sourcing.text]),
    ],
    text: description === undefined ? undefined : beginningOf(description),
    // Whoever names a trade otherwise than its label finds what it will be asked for.
    keys: [id, cpv, place, trade?.description, ...(trade?.otherNames ?? [])].filter(
      (key) => key !== undefined,
    ),
    year: day === undefined ? undefined : yearOf(day),
    trades: trade === undefined ? [] : [trade.slug],
    category,
    date: day,
    amount: view.maxAmount ?? view.minAmount,
  }
}

/** Purchases that a firm can still prepare for or answer to; the others are contracts, or nothing any more. */
export function purchaseCards(portal: Portal): readonly SearchCard[] {
  return portal.purchases
    .map((purchase) => purchaseView(portal, purchase))
    .filter(({ isAhead }) => isAhead)
    .map(recordOf)
}
