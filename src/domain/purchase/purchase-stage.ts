import type { IsoDate } from '../date.ts'
import { dayAfter } from '../period.ts'
import type { Purchase } from './planned-purchase.ts'

/**
 * Where a purchase stands on the reference date (rule 14). `upcoming`: not published yet; `overdue`: the same, though
 * its planned period is over; `open`: published, no award known, even where a later edition, which may hold only what is
 * to come, leaves it out; then what became of it. A notice that publishes it counts as the plan's own word. `dropped`: left out before anything was published.
 */
export type PurchaseStage = 'upcoming' | 'overdue' | 'open' | 'awarded' | 'abandoned' | 'dropped'

/** The day of publication: as the plan gives it, else that of the notice which publishes it. */
export function publicationOf({ publishedOn, notice }: Purchase): IsoDate | undefined {
  return publishedOn ?? notice?.publishedOn
}

export function isPublished(purchase: Purchase, referenceDate: IsoDate): boolean {
  const day = publicationOf(purchase)
  if (purchase.status === 'published') return true
  return day === undefined ? purchase.notice !== undefined : day <= referenceDate
}

/** Whether the plan says so, names a contract, or the result of its notice is out. */
function isAwarded({ status, contractIds = [], notice }: Purchase): boolean {
  return status === 'awarded' || contractIds.length > 0 || notice?.outcome === 'awarded'
}

export function stageOf(purchase: Purchase, referenceDate: IsoDate): PurchaseStage {
  const { status, plannedPublication, dropped } = purchase
  if (isAwarded(purchase)) return 'awarded'
  if (status === 'abandoned') return 'abandoned'
  if (isPublished(purchase, referenceDate)) return 'open'
  if (dropped) return 'dropped'
  const over = plannedPublication !== undefined && dayAfter(plannedPublication) <= referenceDate
  return over ? 'overdue' : 'upcoming'
}

/** What a firm can still prepare for or answer to: the list of `/achats-a-venir/`. */
export function isAhead(purchase: Purchase, referenceDate: IsoDate): boolean {
  return ['upcoming', 'overdue', 'open'].includes(stageOf(purchase, referenceDate))
}

/** Whether nothing has come of it yet: its lots, their reservation and its clauses can still be decided. */
export function isStillPlanned(purchase: Purchase, referenceDate: IsoDate): boolean {
  return ['upcoming', 'overdue'].includes(stageOf(purchase, referenceDate))
}

/** Whether the buyer still meets firms about it (rule 14). Unknown where the plan does not say. */
export function isSourcingOpen(purchase: Purchase, referenceDate: IsoDate): boolean | undefined {
  const { sourcingOpen, sourcingUntil } = purchase
  if (!isStillPlanned(purchase, referenceDate)) return false
  if (sourcingUntil !== undefined && sourcingUntil < referenceDate) return false
  return sourcingOpen
}
