import type { Contract } from './contract.ts'
import type { FormatField } from './format.ts'

/** Whether the record that the contract was published in has the field at all (rule 6). */
export function publicationHasField({ format, kind }: Contract, field: FormatField): boolean {
  return (kind === 'concession' ? format.concessionFields : format.fields).includes(field)
}

/** Whether an empty list says that there is none, not that nothing is known. */
export function emptySaysNone(contract: Contract, field: FormatField): boolean {
  return publicationHasField(contract, field) && contract.format.saysNone.includes(field)
}

/** Bids received; `undefined` where the record does not say, or has no place for it. */
export function bidsOf(contract: Contract): number | undefined {
  return publicationHasField(contract, 'bidsReceived') ? contract.bidsReceived : undefined
}

/** Whether the record of any of them has a place for the number of bids. */
export function tellsBids(contracts: readonly Contract[]): boolean {
  return contracts.some((contract) => publicationHasField(contract, 'bidsReceived'))
}
