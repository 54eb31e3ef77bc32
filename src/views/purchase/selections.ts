import type { Notice } from '../../domain/notice/notice.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { RESERVED_KINDS, kindsOfArticles } from '../../domain/contract/reserved-kind.ts'
import { tradeOfCpv } from '../../domain/reference/trade.ts'
import { RESERVED_KIND_TEXT } from '../../text/plan.ts'

/** Purchases that somebody may follow: one feed and one calendar each. */
export interface PurchaseSelection {
  /** `achats-a-venir`, `metiers/<metier>`, `reserves/<genre>`: never changes, it stands in addresses. */
  readonly key: string
  /** After "achats à venir": "tous les métiers", "Menuiserie…", "lots réservés (SIAE)". */
  readonly label: string
  /** The page that shows the same, under the site's root. */
  readonly page: string
  /** As in the portal: soonest first. */
  readonly purchases: readonly Purchase[]
  /** Newest first; none where they are not sorted in this way: they have a feed of their own. */
  readonly notices: readonly Notice[]
}

const LIST_PAGE = 'achats-a-venir/'

export function allPurchases({ purchases }: Portal): PurchaseSelection {
  return { key: 'achats-a-venir', label: 'tous les métiers', page: LIST_PAGE, purchases, notices: [] }
}

/** Every trade, also those in which nothing is planned: an address that somebody follows stays. */
export function purchasesByTrade({ purchases, notices, trades }: Portal): readonly PurchaseSelection[] {
  const byTrade = Map.groupBy(purchases, ({ cpv }) => tradeOfCpv(cpv, trades)?.slug)
  const noticesOf = Map.groupBy(notices, ({ cpvs }) => tradeOfCpv(cpvs[0], trades)?.slug)
  return trades.map(({ slug, label }) => ({
    key: `metiers/${slug}`,
    label,
    page: `${LIST_PAGE}metiers/${slug}/`,
    purchases: byTrade.get(slug) ?? [],
    notices: noticesOf.get(slug) ?? [],
  }))
}

/** Lots that the plan itself declares reserved; what the law would allow does not count here. */
export function reservedPurchases({ purchases }: Portal): readonly PurchaseSelection[] {
  return RESERVED_KINDS.map((kind) => ({
    key: `reserves/${RESERVED_KIND_TEXT[kind].code}`,
    label: `lots réservés (${RESERVED_KIND_TEXT[kind].short})`,
    // The list, filtered: its own parameter.
    page: `${LIST_PAGE}?reserve=${RESERVED_KIND_TEXT[kind].code}`,
    purchases: purchases.filter(({ reservedArticles = [] }) =>
      kindsOfArticles(reservedArticles).includes(kind),
    ),
    notices: [],
  }))
}

/** All that can be followed, in the order of `/suivre/`. */
export function selections(portal: Portal): readonly PurchaseSelection[] {
  return [allPurchases(portal), ...reservedPurchases(portal), ...purchasesByTrade(portal)]
}
