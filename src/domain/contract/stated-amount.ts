import type { Contract } from './contract.ts'
import type { Cents } from '../money.ts'

/** 0 and 1 € stand for "no maximum" in the published files (rule 7). */
const NOT_STATED_UP_TO: Cents = 1_00n

/** Whether a published amount states one: it is more than 1 € (rule 7). */
export function isStatedAmount(amount: Cents | undefined): amount is Cents {
  return amount !== undefined && amount > NOT_STATED_UP_TO
}

/** The amount of a judged contract that may be summed: absent when it is not stated (rule 7). Euro cents without tax. */
export function statedAmount({ amount, amountStatus }: Contract): Cents | undefined {
  return amountStatus === 'notStated' ? undefined : amount
}
