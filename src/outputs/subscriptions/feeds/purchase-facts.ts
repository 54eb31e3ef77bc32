import { communeOfTerritory } from '../../../domain/local-scope.ts'
import { isSourcingOpen } from '../../../domain/purchase-stage.ts'
import type { Purchase } from '../../../domain/planned-purchase.ts'
import type { Portal } from '../../../domain/portal.ts'
import { tradeOfCpv } from '../../../domain/trade.ts'
import { CATEGORY_TEXT } from '../../../text/contract.ts'
import { formatCount, formatDate } from '../../../text/format.ts'
import {
  NOT_ESTIMATED,
  RESERVED_TEXT,
  STATUS_TEXT,
  formatEstimate,
  formatLots,
  formatPeriod,
} from '../../../text/plan.ts'
import { fr } from '../../../text/typography.ts'

type Fact = readonly [label: string, value: string]
/** What a purchase is told with, wherever it travels; `trade` and the day come from the portal. */
export type FactSource = Pick<Portal, 'trades' | 'referenceDate' | 'localScope'>

function reserved({ reservedArticles = [], reservedLots }: Purchase): readonly Fact[] {
  if (reservedArticles.length === 0) return []
  const lots = reservedLots === undefined ? '' : `${formatCount(reservedLots, 'lot', 'lots')}, `
  const articles = reservedArticles.map((article) => `${RESERVED_TEXT[article].sentence} (${article})`)
  return [['Réservé', lots + articles.join(' ; ')]]
}

function sourcing(purchase: Purchase, referenceDate: string): readonly Fact[] {
  if (isSourcingOpen(purchase, referenceDate) !== true) return []
  const { sourcingUntil } = purchase
  return [
    ['Sourcing', sourcingUntil === undefined ? 'ouvert' : fr`ouvert jusqu'au ${formatDate(sourcingUntil)}`],
  ]
}

/** Label and value of what is known of a purchase: unknown facts are left out, amounts and dates are said unknown. */
export function purchaseFacts(purchase: Purchase, portal: FactSource): readonly Fact[] {
  const { category, cpv, status, plannedPublication, publishedOn, lots, commune, contactEmail } = purchase
  const trade = tradeOfCpv(cpv, portal.trades)
  const place = communeOfTerritory(commune, portal.localScope)?.name
  const estimate = formatEstimate(purchase)
  return [
    ...(trade === undefined ? [] : [['Métier', trade.label] as const]),
    ...(category === undefined ? [] : [['Type', CATEGORY_TEXT[category].label.toLowerCase()] as const]),
    publishedOn === undefined
      ? [
          'Publication prévue',
          plannedPublication === undefined ? 'date non annoncée' : formatPeriod(plannedPublication),
        ]
      : ['Publication', formatDate(publishedOn)],
    ['Estimation', estimate === NOT_ESTIMATED ? estimate : `${estimate} hors taxes`],
    ...(lots === undefined ? [] : [['Lots', formatLots(lots)] as const]),
    ...reserved(purchase),
    ...sourcing(purchase, portal.referenceDate),
    ...(place === undefined ? [] : [['Commune', place] as const]),
    ...(contactEmail === undefined ? [] : [['Contact', contactEmail] as const]),
    ...(status === undefined ? [] : [['Statut', STATUS_TEXT[status].label.toLowerCase()] as const]),
  ]
}
