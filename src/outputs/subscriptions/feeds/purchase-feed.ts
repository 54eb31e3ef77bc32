import type { Portal } from '../../../domain/portal.ts'
import { formatDate } from '../../../text/language/format.ts'
import { PLAN_NOTICE } from '../../../text/plan.ts'
import { fr } from '../../../text/language/typography.ts'
import { MOST_ENTRIES } from './atom.ts'
import type { FeedData } from './feed-data.ts'
import { noticeEntry } from './notice-feed.ts'
import { noticeView } from '../../../views/notice/view.ts'
import { purchaseEntry } from './purchase-entry.ts'
import { feedPath } from '../../../domain/links.ts'
import type { PurchaseSelection } from '../../../views/purchase/selections.ts'
import { purchaseView } from '../../../views/purchase/view.ts'
import type { PurchaseView } from '../../../views/purchase/view.ts'
import { tagUri } from './site-address.ts'
import type { SiteAddress } from './site-address.ts'

/** "Démonstration : achats à venir de la MEL, menuiserie…": what feeds and calendars are called. */
export function feedTitle(
  { label }: Pick<PurchaseSelection, 'label'>,
  { territory, demonstration }: Portal,
): string {
  const title = fr`${territory.shortName}, achats à venir : ${label}`
  return demonstration ? fr`Démonstration : ${title}` : title
}

/** What a selection is, until when it is told, and what it is worth. */
export function selectionDescription({ planEditions }: Portal): string {
  const last = planEditions.at(-1)
  if (last === undefined)
    return fr`Les fichiers lus ne contiennent aucune programmation des achats. Cette adresse restera la même : la première édition y arrivera.`
  return fr`Programmation des achats, édition du ${formatDate(last.date)}. ${PLAN_NOTICE}`
}

/** What can still be answered before what is over: an edition changes many purchases on one day. */
function aheadFirst({ purchases }: PurchaseSelection, portal: Portal): readonly PurchaseView[] {
  const views = purchases.map((purchase) => purchaseView(portal, purchase))
  return [...views.filter(({ isAhead }) => isAhead), ...views.filter(({ isAhead }) => !isAhead)]
}

export function purchaseFeed(selection: PurchaseSelection, portal: Portal, site: SiteAddress): FeedData {
  return {
    path: feedPath(selection),
    id: tagUri(site, `flux/${selection.key}`),
    title: feedTitle(selection, portal),
    description: fr`${selectionDescription(portal)} Au plus ${MOST_ENTRIES} achats, les derniers modifiés d'abord.`,
    page: `${site.root}${selection.page}`,
    updated:
      selection.notices.length > 0
        ? portal.referenceDate
        : (portal.planEditions.at(-1)?.date ?? portal.referenceDate),
    entries: [
      ...selection.notices.map((notice) => noticeEntry(noticeView(portal, notice), portal, site)),
      ...aheadFirst(selection, portal).map((view) => purchaseEntry(view, portal, site)),
    ],
  }
}
