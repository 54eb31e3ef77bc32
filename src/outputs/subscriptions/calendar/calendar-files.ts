import { hasCalendar } from '../../../views/purchase/calendar.ts'
import { calendarPath, purchaseCalendarPath, purchasePath } from '../../../domain/links.ts'
import type { Purchase } from '../../../domain/planned-purchase.ts'
import type { Portal } from '../../../domain/portal.ts'
import { fr } from '../../../text/typography.ts'
import { shortLine } from '../../../text/clean-text.ts'
import { selectionDescription, feedTitle } from '../feeds/purchase-feed.ts'
import { selections } from '../../../views/purchase/selections.ts'
import type { PurchaseSelection } from '../../../views/purchase/selections.ts'
import { addressAt, siteAddress } from '../feeds/site-address.ts'
import type { SiteAddress } from '../feeds/site-address.ts'
import type { TextFile } from '../../files/published-file.ts'
import type { CalendarData } from './event.ts'
import { icsText } from './ics.ts'
import { purchaseEvents } from './purchase-events.ts'

/** Day of the data: the last edition of the plan, or that of the portal where there is no plan. */
const stampOf = ({ planEditions, referenceDate }: Portal) => planEditions.at(-1)?.date ?? referenceDate

function selectionCalendar(selection: PurchaseSelection, portal: Portal, site: SiteAddress): CalendarData {
  return {
    path: calendarPath(selection),
    name: feedTitle(selection, portal),
    description: selectionDescription(portal),
    page: `${site.root}${selection.page}`,
    stamp: stampOf(portal),
    events: selection.purchases.flatMap((purchase) => purchaseEvents(purchase, portal, site)),
  }
}

function purchaseCalendar(purchase: Purchase, portal: Portal, site: SiteAddress): CalendarData {
  const title = shortLine(purchase.title, 80)
  return {
    path: purchaseCalendarPath(purchase),
    name: portal.demonstration ? fr`Démonstration : ${title}` : title,
    description: selectionDescription(portal),
    page: addressAt(site, purchasePath(purchase)),
    stamp: stampOf(portal),
    events: purchaseEvents(purchase, portal, site),
  }
}

/** Every calendar as a file, in a stable order: those that one subscribes to, then one a purchase. */
export function calendarFiles(portal: Portal, root: string): readonly TextFile[] {
  const site = siteAddress(portal, root)
  const file = (title: string, path: string, data: () => CalendarData): TextFile => ({
    path,
    title,
    description: selectionDescription(portal),
    mediaType: 'text/calendar; charset=utf-8',
    lines: () => [icsText(data(), site)],
  })
  return [
    ...selections(portal).map((selection) =>
      file(feedTitle(selection, portal), calendarPath(selection), () =>
        selectionCalendar(selection, portal, site),
      ),
    ),
    ...portal.purchases
      .filter((purchase) => hasCalendar(purchase, portal.referenceDate))
      .map((purchase) =>
        file(purchase.title, purchaseCalendarPath(purchase), () => purchaseCalendar(purchase, portal, site)),
      ),
  ]
}
