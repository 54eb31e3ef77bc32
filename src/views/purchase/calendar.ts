import type { IsoDate } from '../../domain/date.ts'
import type { Purchase } from '../../domain/planned-purchase.ts'
import { isAhead, stageOf } from '../../domain/purchase-stage.ts'

/** Given up or left out: its events are cancelled, so that calendars that hold them take them away. */
export function isCancelled(purchase: Purchase, referenceDate: IsoDate): boolean {
  return ['abandoned', 'dropped'].includes(stageOf(purchase, referenceDate))
}

/** Whether a purchase has a calendar file of its own: a page links it only then. */
export function hasCalendar(purchase: Purchase, referenceDate: IsoDate): boolean {
  const dated = [purchase.plannedPublication, purchase.publishedOn, purchase.sourcingUntil]
  return (
    dated.some((date) => date !== undefined) &&
    (isAhead(purchase, referenceDate) || isCancelled(purchase, referenceDate))
  )
}
