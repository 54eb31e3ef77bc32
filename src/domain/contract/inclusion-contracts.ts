import type { Contract } from './contract.ts'
import type { InclusionRecord } from './inclusion-record.ts'
import { contractByPublishedId } from '../edition/published-ids.ts'

/** The contract of a line of the insertion file, never guessed. */
export function contractOfInclusion(portal: {
  readonly contracts: readonly Contract[]
}): (record: InclusionRecord) => Contract | undefined {
  const contractOf = contractByPublishedId(portal)
  return ({ contractId }) => (contractId === undefined ? undefined : contractOf(contractId))
}
