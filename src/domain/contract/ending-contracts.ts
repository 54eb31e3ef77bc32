import type { Contract } from './contract.ts'
import { addMonths } from '../date.ts'
import type { IsoDate } from '../date.ts'
import type { Purchase } from '../purchase/planned-purchase.ts'
import { contractByPublishedId } from '../edition/published-ids.ts'

/** Months after the reference date within which the end of a contract is a coming renewal. */
export const ENDING_MONTHS = 24

/**
 * Contracts that end within some months of the reference date (24), soonest first. The end is "au plus tard" (rule 16): it
 * counts possible renewals. Call-offs are left out: what is renewed is their framework.
 */
export function endingContracts(
  contracts: readonly Contract[],
  referenceDate: IsoDate,
  months: number = ENDING_MONTHS,
): readonly Contract[] {
  const last = addMonths(referenceDate, months)
  return contracts
    .filter(
      ({ kind, endDate }) =>
        kind !== 'callOff' && endDate !== undefined && endDate >= referenceDate && endDate <= last,
    )
    .toSorted((a, b) => (a.endDate! < b.endDate! ? -1 : a.endDate! > b.endDate! ? 1 : a.id < b.id ? -1 : 1))
}

/** Durations beyond this many months give no end date (rule 16)… */
export const LONGEST_DURATION = 240
/** …but those of concessions, which pay back what was built. */
export const LONGEST_CONCESSION = 480

export function longestDuration(isConcession: boolean): number {
  return isConcession ? LONGEST_CONCESSION : LONGEST_DURATION
}

/** Why the end of a contract is not known (rule 16). */
export const UNKNOWN_ENDS = ['no-duration', 'zero-duration', 'long-duration', 'no-date'] as const
export type UnknownEnd = (typeof UNKNOWN_ENDS)[number]

/** Why its end is not known; `undefined` where it is known, and for call-offs, which end with their framework. */
export function unknownEndOf({
  kind,
  endDate,
  durationMonths,
}: Pick<Contract, 'kind' | 'endDate' | 'durationMonths'>): UnknownEnd | undefined {
  if (kind === 'callOff' || endDate !== undefined) return undefined
  if (durationMonths === undefined) return 'no-duration'
  if (durationMonths <= 0) return 'zero-duration'
  return durationMonths > longestDuration(kind === 'concession') ? 'long-duration' : 'no-date'
}

/** Planned purchases by the id of the contract that they say to renew: published links only, never guessed. */
export function purchasesByRenewedContract(portal: {
  readonly contracts: readonly Contract[]
  readonly purchases: readonly Purchase[]
}): ReadonlyMap<string, readonly Purchase[]> {
  const contractOf = contractByPublishedId(portal)
  const renewing = portal.purchases.flatMap((purchase) => {
    const contract = purchase.renews === undefined ? undefined : contractOf(purchase.renews)
    return contract === undefined ? [] : [{ id: contract.id, purchase }]
  })
  return new Map(
    [...Map.groupBy(renewing, ({ id }) => id)].map(([id, found]) => [
      id,
      found.map(({ purchase }) => purchase),
    ]),
  )
}
