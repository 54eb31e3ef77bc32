import type { Cents } from './money.ts'

/** 0 and 1 € stand for "no maximum" in the published files (rule 7). */
const NOT_STATED_UP_TO: Cents = 1_00n

/** A stated amount is more than 1 € (metier.md § 3, "Words"). */
export function isStatedAmount(amount: Cents | undefined): amount is Cents {
  return amount !== undefined && amount > NOT_STATED_UP_TO
}
