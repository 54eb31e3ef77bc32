import type { Contract, RowRef } from './contract.ts'
import type { IsoDate } from '../date.ts'
import { statedAmount } from './stated-amount.ts'

/** The day of first notification, absent when it is implausible or missing (rule 13): what was published is in the flags. */
export function knownDate(contract: Contract): IsoDate | undefined {
  return contract.year === undefined ? undefined : contract.notifiedOn
}

/** Rule 5: neither call-off nor concession, and a stated amount. */
export function countsInRetainedSum(contract: Contract): boolean {
  return contract.kind === 'contract' && statedAmount(contract) !== undefined
}

/** The published row that the contract keeps. */
export function keptRow(contract: Contract): RowRef | undefined {
  return contract.rows[0]
}

/** `source:row`, the address of a published row in a list. */
export function rowAddress({ source, row }: RowRef): string {
  return `${source}:${row}`
}
