import type { AmountStatus } from './contract.ts'
import type { FlagCode } from './flag.ts'

/** What rule 7 makes of an amount that fails a test: large is not false, and what cannot be is not large. */
export type AmountVerdict = Extract<AmountStatus, 'veryLarge' | 'implausible'>

/** The tests of rule 7, each the flag of who fails it. */
export const AMOUNT_TESTS = {
  'amount-over-10-billion': 'implausible',
  'amount-all-nines': 'implausible',
  'amount-out-of-family': 'implausible',
  'amount-decimal-slip': 'implausible',
  'amount-over-100-million': 'veryLarge',
  'amount-over-100-medians': 'veryLarge',
} as const satisfies Partial<Record<FlagCode, AmountVerdict>>
export type AmountTest = keyof typeof AMOUNT_TESTS

export function isAmountTest(code: FlagCode): code is AmountTest {
  return code in AMOUNT_TESTS
}

/** Whether a further sum stands beside, without it: a very large amount, or one that cannot be. */
export function isOutOfScale({ amountStatus }: { readonly amountStatus: AmountStatus }): boolean {
  return amountStatus === 'veryLarge' || amountStatus === 'implausible'
}

/** How many amounts a further sum leaves out, by why. */
export interface OutOfScale {
  readonly veryLarge: number
  readonly implausible: number
}

export function countOutOfScale(contracts: readonly { readonly amountStatus: AmountStatus }[]): OutOfScale {
  const count = (status: AmountVerdict) =>
    contracts.filter(({ amountStatus }) => amountStatus === status).length
  return { veryLarge: count('veryLarge'), implausible: count('implausible') }
}
