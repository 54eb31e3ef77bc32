import type { Contract } from '../domain/contract/contract.ts'
import { isStatedAmount } from '../domain/contract/stated-amount.ts'
import { isTitledConcession } from '../domain/contract/titled-concession.ts'
import type { Cents } from '../domain/money.ts'

/** A family of fewer stated amounts has no median to be held against (rule 12). */
const FEWEST_FOR_A_MEDIAN = 5
/** With fewer others, what is usual among them cannot be told (rule 7). */
const FEWEST_OTHERS = 12

/** What is usual in a family, one amount of it left out: a wrong amount is not held against itself. */
export interface OtherAmounts {
  readonly median: Cents
  readonly percentile95: Cents
}

/** The lower of the two ranks that a part of `count` falls between, from 0. */
const rank = (part: number, count: number): number => Math.floor(part * (count - 1))

/** The stated amounts of the purchases of one CPV division. */
export class AmountFamily {
  readonly #inOrder: readonly Cents[]
  /** Of all of them, the lower of the two middle ones; absent where they are fewer than five. */
  readonly median: Cents | undefined

  constructor(amounts: readonly Cents[]) {
    this.#inOrder = amounts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    if (amounts.length >= FEWEST_FOR_A_MEDIAN) this.median = this.#inOrder[rank(0.5, amounts.length)]
  }

  /** `undefined` where fewer than twelve others are left. */
  without(amount: Cents): OtherAmounts | undefined {
    const others = this.#inOrder.length - 1
    if (others < FEWEST_OTHERS) return undefined
    const leftOut = this.#indexOf(amount)
    const at = (index: number): Cents => this.#inOrder[index < leftOut ? index : index + 1]!
    return { median: at(rank(0.5, others)), percentile95: at(rank(0.95, others)) }
  }

  #indexOf(amount: Cents): number {
    let [low, high] = [0, this.#inOrder.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#inOrder[middle]! < amount) low = middle + 1
      else high = middle
    }
    return low
  }
}

/**
 * The CPV division by whose amounts a contract is judged. A concession, by its list or by its title, is in none: what
 * it states is decades of turnover, not a price.
 */
export function amountFamilyOf(contract: Contract): string | undefined {
  return contract.kind === 'concession' || isTitledConcession(contract)
    ? undefined
    : contract.cpv?.slice(0, 2)
}

export function amountFamilies(contracts: readonly Contract[]): ReadonlyMap<string, AmountFamily> {
  const amounts = new Map<string, Cents[]>()
  for (const contract of contracts) {
    const family = amountFamilyOf(contract)
    if (family === undefined || !isStatedAmount(contract.amount)) continue
    const known = amounts.get(family)
    if (known === undefined) amounts.set(family, [contract.amount])
    else known.push(contract.amount)
  }
  return new Map([...amounts].map(([family, members]) => [family, new AmountFamily(members)]))
}
