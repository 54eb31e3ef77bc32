import type { Amendment, Contract } from '../domain/contract/contract.ts'
import type { Flag } from '../domain/contract/flag.ts'
import { isStatedAmount } from '../domain/contract/stated-amount.ts'
import type { IsoDate } from '../domain/date.ts'
import { decimalFromCents } from '../domain/money.ts'
import type { Cents } from '../domain/money.ts'
import { endDateOf } from './classify.ts'

/** Rule 8: a total is rarely cut by this much, an addition often is less than this part of what it is added to. */
const CUT: Cents = 2n

/** A modification that may state what is added, where the format wants the new total. */
interface PossibleIncrement {
  readonly amendment: Amendment
  readonly column: 'montant_eur' | 'duree_mois'
  /** What it would be added to, what it states, and both together, as our files write them. */
  readonly before: string
  readonly states: string
  readonly together: string
}

/** A contract read the other way; a field is absent where both readings end alike. */
export interface OtherReading {
  readonly increments: readonly PossibleIncrement[]
  /** Euro cents without tax. */
  readonly amount?: Cents
  readonly durationMonths?: number
  readonly endDate?: IsoDate
}

type Amended = Pick<
  Contract,
  'initialAmount' | 'amount' | 'initialDurationMonths' | 'durationMonths' | 'notifiedOn' | 'amendments'
>

/** Whether a contract of so many months would have ended before the day on which it was modified. */
function endsBefore(notifiedOn: IsoDate | undefined, months: number, { date }: Amendment): boolean {
  const end = endDateOf(notifiedOn, months)
  return end !== undefined && date !== undefined && end < date
}

/**
 * Rule 8: each modification that divides the amount by two or more, or whose new duration ends the contract before the
 * modification itself, read as an addition to what stood. All others state the new total, as in the first reading.
 */
export function otherReading(contract: Amended): OtherReading {
  const increments: PossibleIncrement[] = []
  let [amount, months] = [contract.initialAmount, contract.initialDurationMonths]
  for (const amendment of contract.amendments) {
    const { amount: stated, durationMonths } = amendment
    if (isStatedAmount(stated)) {
      const adds = isStatedAmount(amount) && stated * CUT <= amount
      const before = amount
      amount = adds ? amount! + stated : stated
      if (adds)
        increments.push({
          amendment,
          column: 'montant_eur',
          before: decimalFromCents(before!),
          states: decimalFromCents(stated),
          together: decimalFromCents(amount),
        })
    }
    if (durationMonths !== undefined && durationMonths !== months) {
      const adds = months !== undefined && endsBefore(contract.notifiedOn, durationMonths, amendment)
      const before = months
      months = adds ? months! + durationMonths : durationMonths
      if (adds)
        increments.push({
          amendment,
          column: 'duree_mois',
          before: `${before}`,
          states: `${durationMonths}`,
          together: `${months}`,
        })
    }
  }
  const endDate = endDateOf(contract.notifiedOn, months)
  return {
    increments,
    ...(isStatedAmount(amount) && amount !== contract.amount && { amount }),
    ...(months !== undefined &&
      months !== contract.durationMonths && { durationMonths: months, ...(endDate && { endDate }) }),
  }
}

/** "120000 → 33000": what stood, and what the modification states. */
export function incrementFlags({ increments }: OtherReading): readonly Flag[] {
  return increments.map(({ column, before, states }) => ({
    code: 'total-or-increase',
    column,
    value: `${before} → ${states}`,
  }))
}
