import { isOutOfScale } from '../domain/contract/amount-test.ts'
import type { Contract } from '../domain/contract/contract.ts'
import { isTitledConcession } from '../domain/contract/titled-concession.ts'
import type { Cents } from '../domain/money.ts'
import { sumCents } from '../domain/money.ts'
import type { BridgeStep, Tally, Totals } from '../domain/reconciliation.ts'
import { isStatedAmount } from '../domain/contract/stated-amount.ts'
import { finishContract, summedAmount } from './finish.ts'
import { lookAlikeKey } from './frameworks.ts'
import type { Row } from './row.ts'
import type { IsoDate } from '../domain/date.ts'

/** A finished contract beside the row that it was made of. */
export interface Finished {
  readonly row: Row
  readonly contract: Contract
  /** Both as published, where a correction has changed them. */
  readonly before?: { readonly row: Row; readonly contract: Contract }
}

/** The sum of the contracts of rule 5's headline: stated amounts, without call-offs and concessions. */
export function retainedAmount(contracts: readonly Contract[]): Cents {
  return sumCents(contracts.map((contract) => (contract.kind === 'contract' ? summedAmount(contract) : 0n)))
}

/** Rule 4, upper bound: what the merged rows of frameworks would add if each were a contract of its own. */
function addedByUnmerging(finished: readonly Finished[], referenceDate: IsoDate): Cents {
  const parts = finished
    .filter(({ contract }) => contract.kind === 'contract')
    .flatMap(({ row }) => row.parts.map((part) => ({ part, row })))
    .filter(({ part }) => part.reason === 'same-framework')
  return sumCents(
    parts.map(({ part, row }) =>
      summedAmount(
        finishContract({ ref: part.ref, draft: part.draft, buyer: row.buyer, parts: [] }, referenceDate),
      ),
    ),
  )
}

/** Rule 4, lower bound: what look-alikes left apart (lots, long gaps, returning suppliers) would take away. */
function removedByMergingAll(finished: readonly Finished[], repeats: (contract: Contract) => boolean): Cents {
  const candidates = finished.filter(({ contract }) => contract.kind === 'contract' && repeats(contract))
  const groups = Map.groupBy(candidates, ({ row }) => `${row.ref.source}\u001f${lookAlikeKey(row) ?? ''}`)
  let removed = 0n
  for (const [key, group] of groups) {
    if (key.endsWith('\u001f')) continue
    const amounts = group.map(({ contract }) => summedAmount(contract))
    const largest = amounts.reduce((max, amount) => (amount > max ? amount : max), 0n)
    removed += sumCents(amounts) - largest
  }
  return removed
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
  const sumOf = (kind: Contract['kind']) =>
    sumCents(contracts.filter((contract) => contract.kind === kind).map(summedAmount))
  return {
    gross,
    retained,
    retainedMin: retained - removedByMergingAll(finished, repeats),
    retainedMax: retained + addedByUnmerging(finished, referenceDate),
    retainedPlausible: retainedAmount(contracts.filter(({ amountStatus }) => amountStatus !== 'implausible')),
    retainedInScale: retainedAmount(contracts.filter((contract) => !isOutOfScale(contract))),
    retainedUntitled: retainedAmount(contracts.filter((contract) => !isTitledConcession(contract))),
    callOffs: sumOf('callOff'),
    concessions: sumOf('concession'),
    contracts: contracts.length,
    bridge: steps,
  }
}
