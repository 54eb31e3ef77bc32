import type { Contract } from '../../domain/contract/contract.ts'
import { isStatedAmount, statedAmount } from '../../domain/contract/stated-amount.ts'
import { eurosForDrawing } from '../../domain/money.ts'
import type { Cents } from '../../domain/money.ts'
import { formatChange, formatEurosShort } from '../../text/language/format.ts'

/** A contract that its modifications made dearer: lengths in percent of the largest amount of the list. */
export interface Overrun {
  readonly contract: Contract
  readonly before: Cents
  readonly after: Cents
  readonly beforeText: string
  readonly afterText: string
  readonly change: string
  readonly from: number
  readonly to: number
}

const byAdded = (a: readonly [Contract, Cents], b: readonly [Contract, Cents]) =>
  a[1] === b[1] ? (a[0].id < b[0].id ? -1 : 1) : a[1] > b[1] ? -1 : 1

/** What modifications added, largest sum first; contracts alone, whose amounts before and after are both stated. */
export function largestOverruns(contracts: readonly Contract[], most: number): readonly Overrun[] {
  const raised = contracts
    .filter(({ kind, amendments }) => kind === 'contract' && amendments.length > 0)
    .flatMap((contract): (readonly [Contract, Cents])[] => {
      const [before, after] = [contract.initialAmount, statedAmount(contract)]
      if (!isStatedAmount(before) || after === undefined || after <= before) return []
      return [[contract, after - before]]
    })
    .toSorted(byAdded)
    .slice(0, most)
  const longest = Math.max(1, ...raised.map(([contract]) => eurosForDrawing(statedAmount(contract)!)))
  const length = (cents: Cents) => Math.round((eurosForDrawing(cents) / longest) * 10_000) / 100
  return raised.map(([contract, added]): Overrun => {
    const before = contract.initialAmount!
    const after = before + added
    const part = eurosForDrawing(added) / eurosForDrawing(before)
    return {
      contract,
      before,
      after,
      beforeText: formatEurosShort(before),
      afterText: formatEurosShort(after),
      // A large contract may be among the first by a small part: it did not change by nothing.
      change: formatChange(part, part < 0.1 ? 1 : 0),
      from: length(before),
      to: length(after),
    }
  })
}
