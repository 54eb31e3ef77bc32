import type { IsoDate } from '../../domain/date.ts'
import { purchasePath } from '../../domain/links.ts'
import type { Cents } from '../../domain/money.ts'
import { memoize } from '../../domain/memoize.ts'
import { firstDayOf } from '../../domain/period.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import {
  isAhead,
  isSourcingOpen,
  isStillPlanned,
  publicationOf,
  stageOf,
} from '../../domain/purchase/purchase-stage.ts'
import type { PurchaseStage } from '../../domain/purchase/purchase-stage.ts'
import { noticeStageOf } from '../../domain/notice/notice-stage.ts'
import type { NoticeStage } from '../../domain/notice/notice-stage.ts'
import { isStatedAmount } from '../../domain/contract/stated-amount.ts'
import { tradeOfCpv } from '../../domain/reference/trade.ts'
import type { Trade } from '../../domain/reference/trade.ts'
import { communeName } from '../../indicators/locality.ts'

/** A planned purchase as its page, a search card, a feed entry, a calendar event, an OCDS release and a file tell it. */
export interface PurchaseView {
  readonly purchase: Purchase
  readonly path: string
  /** The day on which all that follows holds (rule 14). */
  readonly referenceDate: IsoDate
  readonly stage: PurchaseStage
  /** Whether a firm can still prepare for it or answer to it. */
  readonly isAhead: boolean
  readonly isStillPlanned: boolean
  /** Given up or left out of the plan: its events are cancelled, so that calendars that hold them take them away. */
  readonly isCancelled: boolean
  /** Whether it has a calendar file of its own: a page links it only then. */
  readonly hasCalendar: boolean
  /** Unknown where the plan does not say. */
  readonly isSourcingOpen?: boolean
  /** The day of publication, as the plan or else its notice gives it. */
  readonly publishedOn?: IsoDate
  /** Where the notice that publishes it stands; absent where none is tied to it. */
  readonly noticeStage?: NoticeStage
  /** Whether the day of publication is known and has come. */
  readonly isOut: boolean
  /** By which lists are in order: publication, or the first day of its planned period. */
  readonly day?: IsoDate
  /** Bounds of the estimate, where they state one (rule 7). Euro cents without tax. */
  readonly minAmount?: Cents
  readonly maxAmount?: Cents
  readonly trade?: Trade
  /** Name of the commune. */
  readonly place?: string
}

const stated = (amount: Cents | undefined) => (isStatedAmount(amount) ? amount : undefined)

const viewsOf = memoize((portal: Portal) =>
  memoize((purchase: Purchase): PurchaseView => {
    const { referenceDate, localScope, trades } = portal
    const { commune, plannedPublication, sourcingUntil, notice } = purchase
    const publishedOn = publicationOf(purchase)
    const stage = stageOf(purchase, referenceDate)
    const ahead = isAhead(purchase, referenceDate)
    const cancelled = stage === 'abandoned' || stage === 'dropped'
    const isDated = [plannedPublication, publishedOn, sourcingUntil].some((date) => date !== undefined)
    return {
      purchase,
      path: purchasePath(purchase),
      referenceDate,
      stage,
      isAhead: ahead,
      isStillPlanned: isStillPlanned(purchase, referenceDate),
      isCancelled: cancelled,
      hasCalendar: isDated && (ahead || cancelled),
      isSourcingOpen: isSourcingOpen(purchase, referenceDate),
      publishedOn,
      noticeStage: notice && noticeStageOf(notice, referenceDate),
      isOut: publishedOn !== undefined && publishedOn <= referenceDate,
      day: stage === 'open' ? publishedOn : plannedPublication && firstDayOf(plannedPublication),
      minAmount: stated(purchase.minAmount),
      maxAmount: stated(purchase.maxAmount),
      trade: tradeOfCpv(purchase.cpv, trades),
      place: commune === undefined ? undefined : communeName(commune, localScope),
    }
  }),
)

/** The view of a purchase of the portal, made once. */
export function purchaseView(portal: Portal, purchase: Purchase): PurchaseView {
  return viewsOf(portal)(purchase)
}
