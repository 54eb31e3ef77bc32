import type { Quantity } from '../domain/series.ts'
import { FEWEST_FOR_A_SHARE } from '../domain/small-numbers.ts'

/** The middle of a set of quantities, and the range of its middle half. */
export interface Usual<Q extends Quantity = Quantity> {
  readonly quarter: Q
  readonly median: Q
  readonly threeQuarters: Q
  /** How many state it. */
  readonly known: number
}

/** What is usual among known quantities; `undefined` below five of them (rule 12). Quartiles by the nearest rank. */
export function usualOf<Q extends Quantity>(quantities: readonly Q[]): Usual<Q> | undefined {
  if (quantities.length < FEWEST_FOR_A_SHARE) return undefined
  const inOrder = quantities.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const at = (part: number) => inOrder[Math.ceil(part * inOrder.length) - 1]!
  return { quarter: at(0.25), median: at(0.5), threeQuarters: at(0.75), known: inOrder.length }
}
