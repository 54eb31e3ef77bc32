import { memoize } from '../../domain/memoize.ts'
import { noticePath } from '../../domain/links.ts'
import { noticeLinks } from '../../domain/notice/notice-links.ts'
import type { NoticeLinks } from '../../domain/notice/notice-links.ts'
import { mayBeAnswered, noticeStageOf } from '../../domain/notice/notice-stage.ts'
import type { NoticeStage } from '../../domain/notice/notice-stage.ts'
import type { Notice } from '../../domain/notice/notice.ts'
import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { tradeOfCpv } from '../../domain/reference/trade.ts'
import type { Trade } from '../../domain/reference/trade.ts'
import { purchaseView } from '../purchase/view.ts'

/** A notice as its page, a list, a search card, a feed entry, a calendar event and a file tell it. */
export interface NoticeView extends NoticeLinks {
  readonly notice: Notice
  readonly path: string
  readonly heading: string
  /** On the reference date (rule 14). */
  readonly stage: NoticeStage
  readonly mayBeAnswered: boolean
  readonly trade?: Trade
  /** As the notice says it, else the commune that the plan gives. */
  readonly place?: string
  /** Euro cents without tax: the notice's own estimate, else the plan's bounds. */
  readonly minAmount?: Cents
  readonly maxAmount?: Cents
  /** Whether the amounts are the plan's. */
  readonly amountOfPlan: boolean
  /** Where firms answer: as the notice says, else as the territory does. */
  readonly profile?: string
}

const linksOf = memoize(noticeLinks)

const viewsOf = memoize((portal: Portal) =>
  memoize((notice: Notice): NoticeView => {
    const { referenceDate, trades, territory } = portal
    const links = linksOf(portal).ofNotice.get(notice.slug)!
    const planned = links.purchase && purchaseView(portal, links.purchase)
    const stage = noticeStageOf(notice, referenceDate)
    const { estimate } = notice
    return {
      ...links,
      notice,
      path: noticePath(notice),
      heading: notice.title ?? `Avis ${notice.id}`,
      stage,
      mayBeAnswered: mayBeAnswered(stage),
      trade: tradeOfCpv(notice.cpvs[0], trades),
      place: notice.placeOfPerformance ?? planned?.place,
      minAmount: estimate ?? planned?.minAmount,
      maxAmount: estimate ?? planned?.maxAmount,
      amountOfPlan: estimate === undefined,
      profile: notice.profileUrl ?? territory.profilAcheteur ?? undefined,
    }
  }),
)

/** The view of a notice of the portal, made once. */
export function noticeView(portal: Portal, notice: Notice): NoticeView {
  return viewsOf(portal)(notice)
}

/** What can be answered, soonest deadline first, then what has none. */
export function openNotices(portal: Portal): readonly NoticeView[] {
  const key = ({ notice: { deadline, slug } }: NoticeView) => `${deadline ?? '9999'} ${slug}`
  return portal.notices
    .map((notice) => noticeView(portal, notice))
    .filter((view) => view.mayBeAnswered)
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}

/** What can no longer be answered, newest first. */
export function pastNotices(portal: Portal): readonly NoticeView[] {
  return portal.notices.map((notice) => noticeView(portal, notice)).filter((view) => !view.mayBeAnswered)
}

/** Those of a trade that can be answered, soonest deadline first. */
export function noticesOfTrade(portal: Portal, { slug }: Trade): readonly NoticeView[] {
  return openNotices(portal).filter(({ trade }) => trade?.slug === slug)
}

/** The notices of a purchase, newest first: those that the plan or the notice itself ties to it. */
export function noticesOfPurchase(portal: Portal, { slug }: Purchase): readonly NoticeView[] {
  const notices = linksOf(portal).ofPurchase.get(slug) ?? []
  return notices.map((notice) => noticeView(portal, notice))
}
