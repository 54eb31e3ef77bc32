import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { supplierBook } from '../../indicators/supplier-book.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { supplierNumber, supplierRole, supplierTitle } from './names.ts'
import { yearsHeld, supplierTotals } from './totals.ts'
import type { HoldingTotals } from './totals.ts'
import { tradesOf } from './trades.ts'
import type { TradeOfSupplier } from './trades.ts'

/** A firm as its page, a row, a search card and a member of the API tell it. */
export interface SupplierView extends SupplierEntry {
  /** Its name, else its number. */
  readonly title: string
  readonly number: string
  /** Holder, former holder or subcontractor. */
  readonly role: string
  readonly totals: HoldingTotals
  /** First and last year of what it holds, as far as dates are known. */
  readonly years?: readonly [number, number]
  readonly trades: readonly TradeOfSupplier[]
}

/** Firms that have a page, and no other (rule 11), by key; in the order in which the contracts name them. */
export const supplierViews = memoize((portal: Portal): ReadonlyMap<string, SupplierView> => {
  const viewOf = (entry: SupplierEntry): SupplierView => ({
    ...entry,
    title: supplierTitle(entry),
    number: supplierNumber(entry),
    role: supplierRole(entry),
    totals: supplierTotals(entry),
    years: yearsHeld(entry.holdings),
    trades: tradesOf(entry, portal),
  })
  return new Map([...supplierBook(portal).byKey].map(([key, entry]) => [key, viewOf(entry)]))
})
