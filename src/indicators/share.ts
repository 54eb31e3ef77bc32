import type { Quantity } from '../domain/series.ts'
import { divide, sumQuantities } from '../domain/quantities.ts'

/** What a contract says to a yes-or-no question; `unknown` = the field is not filled in (rule 6). */
export type Answer = 'yes' | 'no' | 'unknown'

/** The three counts of a share, or their amounts in cents (rule 6). */
export interface Answers {
  readonly yes: Quantity
  readonly no: Quantity
  readonly unknown: Quantity
}

/** Rule 6: the share among those filled in, 0 to 1; `null` where none is. Small numbers are judged apart (rule 12). */
export function shareOf({ yes, no }: Answers): number | null {
  return divide(yes, sumQuantities([yes, no]))
}

/** Rule 6: the share if all unknown were no, and if all were yes; `undefined` where there is nothing to share. */
export function boundsOf({ yes, no, unknown }: Answers): readonly [number, number] | undefined {
  const all = sumQuantities([yes, no, unknown])
  const [low, high] = [divide(yes, all), divide(sumQuantities([yes, unknown]), all)]
  return low === null || high === null ? undefined : [low, high]
}
