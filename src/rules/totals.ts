import { isOutOfScale } from '../domain/contract/amount-test.ts'
import type { Contract } from '../domain/contract/contract.ts'
import { isTitledConcession } from '../domain/contract/titled-concession.ts'
import type { Cents } from '../domain/money.ts'
import { sumCents } from '../domain/money.ts'
import type { BridgeStep, Tally, Totals } from '../domain/reconciliation.ts'
import { isStatedAmount } from '../domain/contract/stated-amount.ts'
import { boundsByYear, mergeableContracts, unmergedContracts } from './bounds.ts'
import { summedAmount } from './finish.ts'
import type { Finished } from './finished.ts'
import { otherReading } from './increments.ts'
import type { IsoDate } from '../domain/date.ts'

/** The sum of the contracts of rule 5's headline: stated amounts, without call-offs and concessions. */
export function retainedAmount(contracts: readonly Contract[]): Cents {
  return sumCents(contracts.map((contract) => (contract.kind === 'contract' ? summedAmount(contract) : 0n)))
}

/** Rule 8: what reading possible increments as additions would change in that sum. */
function addedByOtherReading(contracts: readonly Contract[]): Cents {
  return sumCents(
    contracts.map((contract) => {
      const { amount } = otherReading(contract)
      return contract.kind === 'contract' && amount !== undefined ? amount - summedAmount(contract) : 0n
    }),
  )
}

interface Taken {
  readonly setAside: Tally
  readonly mergedSameKey: Tally
  readonly mergedFramework: Tally
}

/** The steps from the plain sum to the retained sum; what they add up to is checked where they are made. */
function bridge(
  finished: readonly Finished[],
  taken: Taken,
): { step: BridgeStep; rows: number; amount: Cents }[] {
  const published = ({ row }: Finished): Cents => row.amount ?? 0n
  const outside = (kind: Contract['kind']) => finished.filter(({ contract }) => contract.kind === kind)
  const headline = outside('contract')
  const uncorrected = ({ contract, before }: Finished): Contract => before?.contract ?? contract
  const notStated = headline.filter(
    (each) => !isStatedAmount(uncorrected(each).amount) && each.row.amount !== undefined,
  )
  const changed = headline.filter(
    (each) =>
      isStatedAmount(uncorrected(each).amount) && uncorrected(each).amount !== (each.row.amount ?? 0n),
  )
  const corrected = headline.filter((each) => summedAmount(uncorrected(each)) !== summedAmount(each.contract))
  const minus = (step: BridgeStep, list: readonly Finished[]) => ({
    step,
    rows: list.length,
    amount: -sumCents(list.map(published)),
  })
  return [
    { step: 'set-aside', rows: taken.setAside.rows, amount: -taken.setAside.amount },
    { step: 'merged-same-key', rows: taken.mergedSameKey.rows, amount: -taken.mergedSameKey.amount },
    { step: 'merged-framework', rows: taken.mergedFramework.rows, amount: -taken.mergedFramework.amount },
    minus('call-offs', outside('callOff')),
    minus('concessions', outside('concession')),
    minus('not-stated', notStated),
    {
      step: 'amendments',
      rows: changed.length,
      amount: sumCents(changed.map((each) => uncorrected(each).amount! - published(each))),
    },
    {
      step: 'corrections',
      rows: corrected.length,
      amount: sumCents(
        corrected.map((each) => summedAmount(each.contract) - summedAmount(uncorrected(each))),
      ),
    },
  ]
}

/**
 * The sums of `reconciliation.json` (/methodologie/#regle-4, 5 and 7).
 * @throws Error when the steps do not lead from the plain sum to the retained sum: a fault of this program.
 */
export function totalsOf(
  finished: readonly Finished[],
  gross: Cents,
  taken: Taken,
  referenceDate: IsoDate,
  repeats: (contract: Contract) => boolean,
): Totals {
  const contracts = finished.map(({ contract }) => contract)
  const retained = retainedAmount(contracts)
  const steps = bridge(finished, taken)
  const arrived = gross + sumCents(steps.map(({ amount }) => amount))
  if (arrived !== retained) {
    throw new Error(
      `the sums do not meet: ${gross} cents read lead to ${arrived}, the contracts hold ${retained}`,
    )
  }
  const unmerged = unmergedContracts(finished, referenceDate)
  const mergeable = mergeableContracts(finished, repeats)
  const sumOf = (kind: Contract['kind']) =>
    sumCents(contracts.filter((contract) => contract.kind === kind).map(summedAmount))
  return {
    gross,
    retained,
    retainedMin: retained - sumCents(mergeable.map(summedAmount)),
    retainedMax: retained + sumCents(unmerged.map(summedAmount)),
    byYear: boundsByYear(contracts, unmerged, mergeable),
    retainedOtherReading: retained + addedByOtherReading(contracts),
    retainedPlausible: retainedAmount(contracts.filter(({ amountStatus }) => amountStatus !== 'implausible')),
    retainedInScale: retainedAmount(contracts.filter((contract) => !isOutOfScale(contract))),
    retainedUntitled: retainedAmount(contracts.filter((contract) => !isTitledConcession(contract))),
    callOffs: sumOf('callOff'),
    concessions: sumOf('concession'),
    contracts: contracts.length,
    bridge: steps,
  }
}
