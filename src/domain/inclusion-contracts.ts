import type { Contract } from './contract.ts'
import type { InclusionRecord } from './inclusion-record.ts'

/** One entry a published name; `null` where several contracts bear it. */
function byName(
  contracts: readonly Contract[],
  nameOf: (contract: Contract) => string | undefined,
): ReadonlyMap<string, Contract | null> {
  const found = new Map<string, Contract | null>()
  for (const contract of contracts) {
    const name = nameOf(contract)
    if (name !== undefined) found.set(name, found.has(name) ? null : contract)
  }
  return found
}

/**
 * The contract of a line of the insertion file, by its id on this portal, by its published uid, or by its published
 * id where one contract alone bears it. Never guessed: an id that several contracts share, or that has no digit
 * other than 0 (rule 2), links to none.
 */
export function contractOfInclusion({
  contracts,
}: {
  readonly contracts: readonly Contract[]
}): (record: InclusionRecord) => Contract | undefined {
  const [ids, uids, localIds] = [
    byName(contracts, ({ id }) => id),
    byName(contracts, ({ uid }) => uid),
    byName(contracts, ({ localId }) => localId),
  ]
  return ({ contractId }) => {
    if (contractId === undefined) return undefined
    const local = /[1-9]/.test(contractId) ? localIds.get(contractId) : undefined
    return ids.get(contractId) ?? uids.get(contractId) ?? local ?? undefined
  }
}
