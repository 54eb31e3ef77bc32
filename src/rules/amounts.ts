import type { AmountStatus, Contract } from '../domain/contract/contract.ts'
import type { Cents } from '../domain/money.ts'
import { median } from '../domain/quantities.ts'
import { isStatedAmount } from '../domain/contract/stated-amount.ts'

/** Rule 7: beyond this, one contract's amount is to be verified. */
export const IMPLAUSIBLE_FROM: Cents = 100_000_000_00n

/** Rule 7: so is an amount this many times the median of its CPV division… */
export const IMPLAUSIBLE_TIMES_MEDIAN = 100n

/** …where the division has at least this many stated amounts (rule 12: fewer make no median). */
const FEWEST_FOR_A_MEDIAN = 5

/** CPV division: the first two digits. */
export function cpvDivision(cpv: string | undefined): string | undefined {
  return cpv?.slice(0, 2)
}

/** Median stated amount of each CPV division that has enough of them, concessions left out. */
export function divisionMedians(contracts: readonly Contract[]): ReadonlyMap<string, Cents> {
  const stated = contracts.filter(
    ({ kind, cpv, amount }) => kind !== 'concession' && cpv !== undefined && isStatedAmount(amount),
  )
  const medians = new Map<string, Cents>()
  for (const [division, members] of Map.groupBy(stated, ({ cpv }) => cpvDivision(cpv)!)) {
    if (members.length < FEWEST_FOR_A_MEDIAN) continue
    medians.set(division, median(members.map(({ amount }) => amount!))!)
  }
  return medians
}

/**
 * Rule 7. A concession's value is decades of its concessionaire's turnover and has no CPV: the bounds, made for
 * purchases, are not put to it.
 */
export function amountStatus(
  contract: Pick<Contract, 'kind' | 'cpv' | 'amount'>,
  medians: ReadonlyMap<string, Cents>,
): AmountStatus {
  const { amount } = contract
  if (!isStatedAmount(amount)) return 'notStated'
  if (contract.kind === 'concession') return 'stated'
  if (amount >= IMPLAUSIBLE_FROM) return 'implausible'
  const median = medians.get(cpvDivision(contract.cpv) ?? '')
  return median !== undefined && amount >= median * IMPLAUSIBLE_TIMES_MEDIAN ? 'implausible' : 'stated'
}
