import type { Contract } from '../domain/contract/contract.ts'
import type { IsoDate } from '../domain/date.ts'
import type { Cents } from '../domain/money.ts'
import type { MergeReason, YearBounds } from '../domain/reconciliation.ts'
import { finishContract, summedAmount } from './finish.ts'
import { lookAlikeKey } from './merging/frameworks.ts'
import type { Finished } from './finished.ts'
import { crossFeedGroups } from './merging/look-alikes.ts'

/** Merges that are inferred from likeness alone: rows of a framework (rule 4), rows of two feeds (rule 2). */
const INFERRED: ReadonlySet<MergeReason> = new Set(['same-framework', 'other-feed'])

/** Rule 4, upper bound: the rows that look-alikes were merged from, as if each were a contract of its own. */
export function unmergedContracts(finished: readonly Finished[], referenceDate: IsoDate): Contract[] {
  return finished
    .filter(({ contract }) => contract.kind === 'contract')
    .flatMap(({ row }) =>
      row.parts
        .filter(({ reason }) => INFERRED.has(reason))
        .map(({ ref, draft }) => finishContract({ ref, draft, buyer: row.buyer, parts: [] }, referenceDate)),
    )
}

/** All of a group but the largest amount: what counting it once would take away. */
function allButLargest(group: readonly Finished[]): readonly Finished[] {
  const amounts = group.map(({ contract }) => summedAmount(contract))
  const largest = amounts.indexOf(amounts.reduce((max, amount) => (amount > max ? amount : max), 0n))
  return group.filter((_, index) => index !== largest)
}

/**
 * Rule 4, lower bound: look-alikes left apart (lots, long gaps, returning suppliers; more of one feed than of the other)
 * that merging them all would take away. The largest of each group stands, where it is.
 */
export function mergeableContracts(
  finished: readonly Finished[],
  repeats: (contract: Contract) => boolean,
): Contract[] {
  const candidates = finished.filter(({ contract }) => contract.kind === 'contract')
  const frameworks = Map.groupBy(
    candidates.filter(({ contract }) => repeats(contract)),
    ({ row }) => {
      const key = lookAlikeKey(row)
      return key === undefined ? undefined : `${row.ref.source}\u001f${key}`
    },
  )
  frameworks.delete(undefined)
  const groups = [...frameworks.values(), ...crossFeedGroups(candidates, ({ row }) => row)]
  return [...new Set(groups.flatMap(allButLargest))].map(({ contract }) => contract)
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
