import type { Contract, Kind } from '../../domain/contract/contract.ts'

/** Stated amounts of one kind, largest first; equal ones in the order of their public ids. */
export function largestContracts(contracts: readonly Contract[], kind: Kind, most: number): Contract[] {
  return contracts
    .filter((contract) => contract.kind === kind && contract.amountStatus !== 'notStated')
    .filter((contract) => contract.amount !== undefined)
    .sort((a, b) => (a.amount === b.amount ? (a.id < b.id ? -1 : 1) : a.amount! > b.amount! ? -1 : 1))
    .slice(0, most)
}
