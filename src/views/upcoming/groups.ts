import { parisTime } from '../../domain/notice/instant.ts'
import type { Instant } from '../../domain/notice/instant.ts'
import type { IsoDate } from '../../domain/date.ts'
import { firstDayOf } from '../../domain/period.ts'
import type { Slot } from '../../domain/purchase/purchase-facets.ts'
import type { PurchaseView } from '../purchase/view.ts'

/** Where a purchase stands in the list: what can be seized, then quarters, then what is late, unknown or over. */
export type UpcomingGroup = Slot | 'now' | 'closed'

/** What can be done about a purchase on the day of the data, and until when if that is told. */
export interface Due {
  readonly what: 'answer' | 'meet'
  readonly day?: IsoDate
  readonly until?: Instant | IsoDate
}

/** Answer its notice, or meet its service; nothing once that is over. */
export function dueOf({
  purchase: { notice, sourcingUntil },
  noticeStage,
  isSourcingOpen,
}: PurchaseView): Due | undefined {
  if (noticeStage === 'open' && notice?.deadline !== undefined)
    return { what: 'answer', day: parisTime(notice.deadline).day, until: notice.deadline }
  if (isSourcingOpen !== true) return undefined
  return sourcingUntil === undefined
    ? { what: 'meet' }
    : { what: 'meet', day: sourcingUntil, until: sourcingUntil }
}

export function groupOf({ noticeStage }: PurchaseView, slot: Slot, due: Due | undefined): UpcomingGroup {
  if (due !== undefined) return 'now'
  return slot === 'open' && noticeStage === 'closed' ? 'closed' : slot
}

const RANKS: Readonly<Record<string, string>> = {
  now: '0',
  open: '1',
  overdue: '3',
  unknown: '4',
  closed: '5',
}

/** A text by which groups are in order. */
export function groupRank(group: UpcomingGroup): string {
  return RANKS[group] ?? `2${firstDayOf(group)}`
}
