import type { DemoContract } from '../model.ts'
import { publishedIdsOf } from '../published-ids.ts'
import type { Random } from '../random.ts'

/** Numbers that look like a contract's and are in no file, as a plan cites one that was never published. */
export const UNPUBLISHED = '20262026S9900100'

/** The contracts that a plan may name, by the number that one of them alone bears. */
export interface NamedContracts {
  find(number: string): DemoContract
  /** How the plan writes it: mostly as the portal does, sometimes as the file of contracts does. */
  idOf(contract: DemoContract, random: Random): string
}

/** @throws Error where the plan names a number that no contract, or several, bear: the world has changed. */
export function namedContracts(
  contracts: readonly DemoContract[],
  titles: ReadonlyMap<DemoContract, string>,
): NamedContracts {
  const byNumber = Map.groupBy(contracts, ({ awards }) => awards[0]!.localId)
  return {
    find(number) {
      const [contract, ...others] = byNumber.get(number) ?? []
      if (contract === undefined || others.length > 0) {
        throw new Error(`the plan names contract ${number}: ${contract ? 'several bear' : 'none bears'} it`)
      }
      return contract
    },
    idOf(contract, random) {
      const title = titles.get(contract)!
      const { portal, published } = publishedIdsOf(contract, title)
      // A title that publication spoilt is read repaired: the portal's own id is not known here.
      return title === contract.title && random.chance(0.7) ? portal : published
    },
  }
}
