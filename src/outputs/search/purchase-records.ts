import { communeOfTerritory } from '../../domain/local-scope.ts'
import { firstDayOf } from '../../domain/period.ts'
import type { Purchase } from '../../domain/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { isAhead, isSourcingOpen, stageOf } from '../../domain/purchase-stage.ts'
import { tradeOfCpv } from '../../domain/trade.ts'
import { yearOf } from '../../domain/date.ts'
import { formatDate } from '../../text/format.ts'
import { RESERVED_TEXT, UNKNOWN_PERIOD_TEXT, formatEstimate, formatPeriod } from '../../text/plan.ts'
import { purchasePath } from '../../domain/links.ts'
import { beginningOf } from './record.ts'
import type { SearchRecord } from './record.ts'

function published({ plannedPublication, publishedOn }: Purchase, open: boolean): string {
  if (open) return publishedOn ? `Consultation publiée le ${formatDate(publishedOn)}` : 'Consultation publiée'
  const when = plannedPublication === undefined ? UNKNOWN_PERIOD_TEXT : formatPeriod(plannedPublication)
  return `Publication prévue\u00a0: ${when}`
}

/** Purchases that a firm can still prepare for or answer to; the others are contracts, or nothing any more. */
export function purchaseCards({
  purchases,
  trades,
  localScope,
  referenceDate,
}: Portal): readonly SearchRecord[] {
  return purchases
    .filter((purchase) => isAhead(purchase, referenceDate))
    .map((purchase) => {
      const { title, description, cpv, commune, category, reservedArticles = [], minAmount } = purchase
      const trade = tradeOfCpv(cpv, trades)
      const place = communeOfTerritory(commune, localScope)?.name
      const { publishedOn, plannedPublication } = purchase
      const open = stageOf(purchase, referenceDate) === 'open'
      const date = open ? publishedOn : plannedPublication && firstDayOf(plannedPublication)
      const reserved = reservedArticles.map((article) => `réservé ${RESERVED_TEXT[article].label}`)
      const sourcing = isSourcingOpen(purchase, referenceDate) === true ? ['sourcing ouvert'] : []
      return {
        kind: 'achat-a-venir',
        path: purchasePath(purchase),
        title,
        facts: [published(purchase, open), formatEstimate(purchase)],
        names: [...(trade === undefined ? [] : [trade.label]), ...reserved, ...sourcing],
        text: description === undefined ? undefined : beginningOf(description),
        // Whoever names a trade otherwise than its label finds what it will be asked for.
        keys: [cpv, place, trade?.description, ...(trade?.otherNames ?? [])].filter(
          (key) => key !== undefined,
        ),
        year: date === undefined ? undefined : yearOf(date),
        trades: trade === undefined ? [] : [trade.slug],
        category,
        date,
        amount: purchase.maxAmount ?? minAmount,
      }
    })
}
