import { formatHasField } from './contract.ts'
import type { Contract, OptionalField } from './contract.ts'

/** Fields of a concession's record in the 2022 format, among those that not all records have. */
const CONCESSION_FIELDS: readonly OptionalField[] = ['socialConsiderations', 'environmentalConsiderations']

/** Whether the record that the contract was published in has the field at all (rule 6). */
export function recordHasField({ format, kind }: Contract, field: OptionalField): boolean {
  return formatHasField(format, field) && (kind !== 'concession' || CONCESSION_FIELDS.includes(field))
}

/** Bids received; `undefined` where the record does not say, or has no place for it. */
export function bidsOf(contract: Contract): number | undefined {
  return recordHasField(contract, 'bidsReceived') ? contract.bidsReceived : undefined
}

/** Whether the record of any of them has a place for the number of bids. */
export function tellsBids(contracts: readonly Contract[]): boolean {
  return contracts.some((contract) => recordHasField(contract, 'bidsReceived'))
}
