import type { Amendment, Supplier } from '../domain/contract/contract.ts'
import type { Cents } from '../domain/money.ts'
import { isPlausibleDate } from '../domain/date.ts'
import type { IsoDate } from '../domain/date.ts'
import { isStatedAmount } from '../domain/contract/stated-amount.ts'

const byIdThenPlace = new Intl.Collator('fr-FR', { numeric: true })

/** One act stands on each row of a framework that has a row per supplier: alike in every field, it is told once. */
export function distinctAmendments(amendments: readonly Amendment[]): Amendment[] {
  const exact = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)
  return [...new Map(amendments.map((each) => [JSON.stringify(each, exact), each])).values()]
}

/**
 * Amendments in the order in which they took effect (rule 8): undated ones first, since they count after none; then
 * by notification date, then by id; last the one that the source says is in force. A date that cannot be (rule 13) is
 * removed.
 */
export function orderAmendments(amendments: readonly Amendment[], referenceDate: IsoDate): Amendment[] {
  return amendments
    .map((amendment) => {
      if (amendment.date === undefined || isPlausibleDate(amendment.date, referenceDate)) return amendment
      return { ...amendment, date: undefined }
    })
    .sort((a, b) => {
      if (a.inForce !== b.inForce) return a.inForce ? 1 : -1
      if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? -1 : 1
      return byIdThenPlace.compare(a.id ?? '', b.id ?? '')
    })
}

/** The fields that a modification can change. */
export interface AmendableState {
  readonly amount?: Cents
  readonly durationMonths?: number
  readonly suppliers: readonly Supplier[]
}

/** Rule 8: last state wins field by field; an amount is the new total, and 0 or 1 € states nothing. */
export function lastState(initial: AmendableState, inOrder: readonly Amendment[]): AmendableState {
  let { amount, durationMonths, suppliers } = initial
  for (const amendment of inOrder) {
    if (isStatedAmount(amendment.amount)) amount = amendment.amount
    if (amendment.durationMonths !== undefined) durationMonths = amendment.durationMonths
    if (amendment.suppliers !== undefined && amendment.suppliers.length > 0) suppliers = amendment.suppliers
  }
  return { amount, durationMonths, suppliers }
}
