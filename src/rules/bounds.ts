import type { Contract } from '../domain/contract/contract.ts'
import type { IsoDate } from '../domain/date.ts'
import type { Cents } from '../domain/money.ts'
import type { YearBounds } from '../domain/reconciliation.ts'
import { finishContract, summedAmount } from './finish.ts'
import { lookAlikeKey } from './frameworks.ts'
import type { Finished } from './finished.ts'

/** Rule 4, upper bound: the rows that frameworks were merged from, as if each were a contract of its own. */
export function unmergedContracts(finished: readonly Finished[], referenceDate: IsoDate): Contract[] {
  return finished
    .filter(({ contract }) => contract.kind === 'contract')
    .flatMap(({ row }) =>
      row.parts
        .filter(({ reason }) => reason === 'same-framework')
        .map(({ ref, draft }) => finishContract({ ref, draft, buyer: row.buyer, parts: [] }, referenceDate)),
    )
}

/**
 * Rule 4, lower bound: look-alikes left apart (lots, long gaps, returning suppliers) that merging them all would take
 * away. The largest of each group stands, where it is.
 */
export function mergeableContracts(
  finished: readonly Finished[],
  repeats: (contract: Contract) => boolean,
): Contract[] {
  const candidates = finished.flatMap(({ row, contract }) => {
    const key = lookAlikeKey(row)
    return contract.kind === 'contract' && repeats(contract) && key !== undefined
      ? { contract, key: `${row.ref.source}\u001f${key}` }
      : []
  })
  return [...Map.groupBy(candidates, ({ key }) => key).values()].flatMap((group) =>
    group
      .map(({ contract }) => contract)
      .sort((a, b) => (summedAmount(a) > summedAmount(b) ? -1 : summedAmount(a) < summedAmount(b) ? 1 : 0))
      .slice(1),
  )
}

/** The bounds of rule 4 by year of first notification, unknown last: they add up to those of the whole. */
export function boundsByYear(
  contracts: readonly Contract[],
  unmerged: readonly Contract[],
  mergeable: readonly Contract[],
): YearBounds[] {
  const years = new Map<number | undefined, { retained: Cents; min: Cents; max: Cents }>()
  const add = (of: readonly Contract[], ...sums: readonly ('retained' | 'min' | 'max')[]) => {
    for (const contract of of) {
      const year = years.get(contract.year) ?? { retained: 0n, min: 0n, max: 0n }
      for (const sum of sums) year[sum] += summedAmount(contract)
      years.set(contract.year, year)
    }
  }
  add(
    contracts.filter(({ kind }) => kind === 'contract'),
    'retained',
    'min',
    'max',
  )
  add(unmerged, 'max')
  for (const contract of mergeable) years.get(contract.year)!.min -= summedAmount(contract)
  return [...years]
    .map(([year, sums]) => ({ ...(year !== undefined && { year }), ...sums }))
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity))
}
