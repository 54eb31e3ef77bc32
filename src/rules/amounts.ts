import { AMOUNT_TESTS } from '../domain/contract/amount-test.ts'
import type { AmountTest } from '../domain/contract/amount-test.ts'
import type { AmountStatus, Contract } from '../domain/contract/contract.ts'
import { isStatedAmount } from '../domain/contract/stated-amount.ts'
import type { Cents } from '../domain/money.ts'
import { amountFamilies, amountFamilyOf } from './amount-family.ts'
import type { AmountFamily } from './amount-family.ts'

const EURO: Cents = 100n
/** From here on one contract's amount is very large… */
const VERY_LARGE_FROM: Cents = 100_000_000n * EURO
/** …and so is one this many times the median of its family. */
const VERY_LARGE_MEDIANS = 100n
/** No contract of the files known to us comes near: from here on an amount cannot be. */
const IMPOSSIBLE_FROM: Cents = 10_000_000_000n * EURO
/** "99999999": the most that a field holds, typed where there is no maximum. Seven of them may be a price. */
const ALL_NINES = /^9{8,}$/
/** So many times the 95th percentile of its family, an amount cannot be… */
const IMPOSSIBLE_PERCENTILES = 25n
/**
 * …and ten times is enough where it looks like a slip of the decimal point, which makes an amount at least tenfold.
 * Without this bound one contract in ten would be suspected: ten times the median is an ordinary price.
 */
const SLIP_PERCENTILES = 10n
const SLIPS = [10n, 100n]

/** Divided by ten or by a hundred it is a whole number of cents, and within half and twice the family's median. */
function looksSlipped(amount: Cents, median: Cents): boolean {
  return SLIPS.some(
    (slip) => amount % slip === 0n && amount * 2n >= median * slip && amount <= median * 2n * slip,
  )
}

/** `family` is absent where the contract is compared with none. */
const FAILS: Record<AmountTest, (amount: Cents, family: AmountFamily | undefined) => boolean> = {
  'amount-over-10-billion': (amount) => amount >= IMPOSSIBLE_FROM,
  'amount-all-nines': (amount) => ALL_NINES.test(String(amount / EURO)),
  'amount-out-of-family': (amount, family) => {
    const others = family?.without(amount)
    return others !== undefined && amount > others.percentile95 * IMPOSSIBLE_PERCENTILES
  },
  'amount-decimal-slip': (amount, family) => {
    const others = family?.without(amount)
    return (
      others !== undefined &&
      amount >= others.percentile95 * SLIP_PERCENTILES &&
      looksSlipped(amount, others.median)
    )
  },
  'amount-over-100-million': (amount) => amount >= VERY_LARGE_FROM,
  'amount-over-100-medians': (amount, family) =>
    family?.median !== undefined && amount >= family.median * VERY_LARGE_MEDIANS,
}

/** A concession's value is decades of its concessionaire's turnover: size alone says nothing of it. */
const OF_CONCESSIONS: readonly AmountTest[] = ['amount-all-nines']
const OF_PURCHASES = Object.keys(AMOUNT_TESTS) as readonly AmountTest[]

/** What rule 7 says of one amount, and by which of its tests. */
export interface JudgedAmount {
  readonly status: AmountStatus
  readonly failed: readonly AmountTest[]
}

/** @param family the purchases that the contract is one of: none for a concession */
function judgeAmount(
  { kind, amount }: Pick<Contract, 'kind' | 'amount'>,
  family: AmountFamily | undefined,
): JudgedAmount {
  if (!isStatedAmount(amount)) return { status: 'notStated', failed: [] }
  const tests = kind === 'concession' ? OF_CONCESSIONS : OF_PURCHASES
  const failed = tests.filter((test) => FAILS[test](amount, family))
  const status = failed[0] === undefined ? 'stated' : AMOUNT_TESTS[failed[0]]
  return { status, failed: failed.filter((test) => AMOUNT_TESTS[test] === status) }
}

/** Rule 7, of each contract among all, in their order: in the time of a sort. */
export function judgeAmounts(contracts: readonly Contract[]): readonly JudgedAmount[] {
  const families = amountFamilies(contracts)
  return contracts.map((contract) => judgeAmount(contract, families.get(amountFamilyOf(contract) ?? '')))
}
