import { randomFor } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import { publishedIdsOf } from '../spoil/published-ids.ts'
import type { Titles } from '../spoil/titles.ts'
import type { DemoContract } from '../world/model.ts'

/** Looks like a contract's number and is in no file, as a plan cites one that was never published. */
export const UNPUBLISHED = '20262026S9900100'

/**
 * How the plan names the contract that bears a number: mostly by its id in the portal, sometimes as the file of
 * contracts does. The function throws where no contract, or several, bear the number: the world has changed.
 */
export function contractNamer(
  contracts: readonly DemoContract[],
  titles: Titles,
  setting: Setting,
): (number: string) => string {
  const byNumber = Map.groupBy(contracts, ({ awards }) => awards[0]!.localId)
  return (number) => {
    if (number === UNPUBLISHED) return number
    const [contract, ...others] = byNumber.get(number) ?? []
    if (contract === undefined || others.length > 0) {
      throw new Error(`the plan names contract ${number}: ${contract ? 'several bear' : 'none bears'} it`)
    }
    const title = titles.get(contract)!
    const { portal, published } = publishedIdsOf(contract, title, setting)
    // A title that publication spoilt is read repaired: the portal's own id is not known here.
    const known = title === contract.title && randomFor(`link ${number}`).chance(0.7)
    return known ? portal : published
  }
}
