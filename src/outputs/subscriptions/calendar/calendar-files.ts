import {
  NOTICES_PATH,
  calendarPath,
  noticeCalendarPath,
  purchaseCalendarPath,
} from '../../../domain/links.ts'
import type { Portal } from '../../../domain/portal.ts'
import { fr } from '../../../text/language/typography.ts'
import { shortLine } from '../../../text/language/clean-text.ts'
import { selectionDescription, feedTitle } from '../feeds/purchase-feed.ts'
import { selections } from '../../../views/purchase/selections.ts'
import type { PurchaseSelection } from '../../../views/purchase/selections.ts'
import { NOTICE_NOTE } from '../../../text/notice.ts'
import { noticeView } from '../../../views/notice/view.ts'
import type { NoticeView } from '../../../views/notice/view.ts'
import { purchaseView } from '../../../views/purchase/view.ts'
import type { PurchaseView } from '../../../views/purchase/view.ts'
import { addressAt, siteAddress } from '../feeds/site-address.ts'
import type { SiteAddress } from '../feeds/site-address.ts'
import type { TextFile } from '../../files/published-file.ts'
import type { CalendarData } from './event.ts'
import { icsText } from './ics.ts'
import { noticeEvents } from './notice-events.ts'
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
    events: [
      ...selection.notices.flatMap((notice) => noticeEvents(noticeView(portal, notice), portal, site)),
      ...selection.purchases.flatMap((purchase) =>
        purchaseEvents(purchaseView(portal, purchase), portal, site),
      ),
    ],
  }
}

function purchaseCalendar(view: PurchaseView, portal: Portal, site: SiteAddress): CalendarData {
  const { purchase, path } = view
  const title = shortLine(purchase.title, 80)
  return {
    path: purchaseCalendarPath(purchase),
    name: portal.demonstration ? fr`Démonstration : ${title}` : title,
    description: selectionDescription(portal),
    page: addressAt(site, path),
    stamp: stampOf(portal),
    events: purchaseEvents(view, portal, site),
  }
}

/** That of all deadlines, where there are notices, and one a notice that can be answered. */
function noticeCalendars(portal: Portal, site: SiteAddress): readonly CalendarData[] {
  const views = portal.notices.map((notice) => noticeView(portal, notice))
  const calendar = (path: string, title: string, page: string, members: readonly NoticeView[]) => ({
    path,
    name: portal.demonstration ? fr`Démonstration : ${title}` : title,
    description: NOTICE_NOTE,
    page,
    stamp: portal.referenceDate,
    events: members.flatMap((view) => noticeEvents(view, portal, site)),
  })
  if (views.length === 0) return []
  return [
    calendar(
      calendarPath({ key: 'consultations' }),
      fr`Consultations ${portal.territory.nameWithOf}`,
      addressAt(site, NOTICES_PATH),
      views,
    ),
    ...views
      .filter(({ mayBeAnswered, notice }) => mayBeAnswered && notice.deadline !== undefined)
      .map((view) =>
        calendar(noticeCalendarPath(view.notice), shortLine(view.heading, 80), addressAt(site, view.path), [
          view,
        ]),
      ),
  ]
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
    ...noticeCalendars(portal, site).map((data) => file(data.name, data.path, () => data)),
    ...portal.purchases
      .map((purchase) => purchaseView(portal, purchase))
      .filter(({ hasCalendar }) => hasCalendar)
      .map((view) =>
        file(view.purchase.title, purchaseCalendarPath(view.purchase), () =>
          purchaseCalendar(view, portal, site),
        ),
      ),
  ]
}
