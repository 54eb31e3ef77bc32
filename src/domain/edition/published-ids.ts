import type { Contract } from '../contract/contract.ts'
import { memoize } from '../memoize.ts'

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

const finderIn = memoize((contracts: readonly Contract[]) => {
  const [ids, uids, localIds] = [
    byName(contracts, ({ id }) => id),
    byName(contracts, ({ uid }) => uid),
    byName(contracts, ({ localId }) => localId),
  ]
  return (id: string): Contract | undefined => {
    const local = /[1-9]/.test(id) ? localIds.get(id) : undefined
    return ids.get(id) ?? uids.get(id) ?? local ?? undefined
  }
})

/**
 * The contract that another file means by an id: its id on this portal, its published uid, or its published id where
 * one contract alone bears it. Never guessed: an id that several contracts share, or that has no digit other than 0
 * (rule 2), links to none. Made once a list of contracts.
 */
export function contractByPublishedId({
  contracts,
}: {
  readonly contracts: readonly Contract[]
}): (id: string) => Contract | undefined {
  return finderIn(contracts)
}
