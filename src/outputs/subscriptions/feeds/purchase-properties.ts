import type { Purchase } from '../../../domain/purchase/planned-purchase.ts'
import { CATEGORY_TEXT } from '../../../text/contract.ts'
import { formatCount, formatDate } from '../../../text/language/format.ts'
import {
  NOT_ESTIMATED,
  RESERVED_TEXT,
  STATUS_TEXT,
  UNKNOWN_PERIOD_TEXT,
  formatEstimate,
  formatLots,
  formatPeriod,
} from '../../../text/plan.ts'
import { sourcingTag } from '../../../views/purchase/sourcing.ts'
import type { PurchaseView } from '../../../views/purchase/view.ts'

type Fact = readonly [label: string, value: string]

function reserved({ reservedArticles = [], reservedLots }: Purchase): readonly Fact[] {
  if (reservedArticles.length === 0) return []
  const lots = reservedLots === undefined ? '' : `${formatCount(reservedLots, 'lot', 'lots')}, `
  const articles = reservedArticles.map((article) => `${RESERVED_TEXT[article].sentence} (${article})`)
  return [['Réservé', lots + articles.join(' ; ')]]
}

function sourcing(view: PurchaseView): readonly Fact[] {
  const open = sourcingTag(view)
  return open === undefined ? [] : [['Rencontre avant la consultation', open.text]]
}

/** The day, before which it is only planned; else the planned period. */
function publication({ purchase: { plannedPublication }, publishedOn, isOut }: PurchaseView): Fact {
  const planned = plannedPublication === undefined ? UNKNOWN_PERIOD_TEXT : formatPeriod(plannedPublication)
  return [
    isOut ? 'Publication' : 'Publication prévue',
    publishedOn === undefined ? planned : formatDate(publishedOn),
  ]
}

/** Label and value of what is known of a purchase: unknown facts are left out, amounts and dates are said unknown. */
export function purchaseProperties(view: PurchaseView): readonly Fact[] {
  const { purchase, trade, place } = view
  const { category, status, lots, contactEmail } = purchase
  const estimate = formatEstimate(view)
  return [
    ...(trade === undefined ? [] : [['Métier', trade.label] as const]),
    ...(category === undefined ? [] : [['Type', CATEGORY_TEXT[category].label.toLowerCase()] as const]),
    publication(view),
    ['Estimation', estimate === NOT_ESTIMATED ? estimate : `${estimate} hors taxes`],
    ...(lots === undefined ? [] : [['Lots', formatLots(lots)] as const]),
    ...reserved(purchase),
    ...sourcing(view),
    ...(place === undefined ? [] : [['Commune', place] as const]),
    ...(contactEmail === undefined ? [] : [['Contact', contactEmail] as const]),
    ...(status === undefined ? [] : [['Statut', STATUS_TEXT[status].label.toLowerCase()] as const]),
  ]
}
