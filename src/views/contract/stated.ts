import type { Contract, RowRef } from '../../domain/contract/contract.ts'
import { countsInRetainedSum, keptRow, knownDate } from '../../domain/contract/contract-amounts.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { FlagCode } from '../../domain/contract/flag.ts'
import { contractPath } from '../../domain/links.ts'
import type { Cents } from '../../domain/money.ts'
import { memoize } from '../../domain/memoize.ts'
import { saysFramework } from '../../domain/contract/procurement-code.ts'
import { isStatedAmount, statedAmount } from '../../domain/contract/stated-amount.ts'
import { contractTitle } from './names.ts'

/** What a contract states after all rules, decided once for whoever tells it. Amounts are euro cents without tax. */
export interface StatedContract {
  readonly contract: Contract
  readonly path: string
  /** What readers call it; `contract.title` is what was published, which files give and may lack. */
  readonly heading: string
  /** Absent where it is missing or cannot be (rule 13). */
  readonly date?: IsoDate
  /** In its last state; absent where it states none (rule 7): `contract.amountStatus` says why. */
  readonly amount?: Cents
  readonly initialAmount?: Cents
  /** Whether the retained sum has it (rule 5). */
  readonly isCounted: boolean
  readonly isFramework: boolean
  /** The published row that it keeps. */
  readonly row?: RowRef
  /** Each once, in the order raised. */
  readonly flagCodes: readonly FlagCode[]
}

/** Needs no portal: names and links to other subjects stand in `contractView`. */
export const statedContract = memoize((contract: Contract): StatedContract => {
  const { kind, initialAmount, flags } = contract
  return {
    contract,
    path: contractPath(contract),
    heading: contractTitle(contract),
    date: knownDate(contract),
    amount: statedAmount(contract),
    initialAmount: isStatedAmount(initialAmount) ? initialAmount : undefined,
    isCounted: countsInRetainedSum(contract),
    isFramework: kind === 'contract' && saysFramework(contract),
    row: keptRow(contract),
    flagCodes: [...new Set(flags.map(({ code }) => code))],
  }
})
