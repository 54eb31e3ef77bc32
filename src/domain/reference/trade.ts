import { memoize } from '../memoize.ts'

/** A trade in plain French and the CPV codes that belong to it (`data/reference/metiers.csv`). */
export interface Trade {
  readonly slug: string
  readonly label: string
  readonly description: string
  /** The few trades that it stands with where all of them would be too many. */
  readonly group?: string
  /** What those who do it call themselves, or their work, where label and description do not: "menuisier". */
  readonly otherNames?: readonly string[]
  /** Beginnings of CPV codes; of several that fit a code, the longest decides. */
  readonly cpvPrefixes: readonly string[]
}

/** What of a trade its codes are found by. */
export type ListedTrade = Pick<Trade, 'slug' | 'cpvPrefixes'>

const byPrefix = memoize((trades: readonly ListedTrade[]) => {
  const found = new Map<string, ListedTrade>()
  for (const trade of trades)
    for (const prefix of trade.cpvPrefixes) if (!found.has(prefix)) found.set(prefix, trade)
  return found
})

/** The trade of a CPV code, by its longest listed beginning; `undefined` without code or where none fits. */
export function tradeOfCpv<Listed extends ListedTrade>(
  cpv: string | undefined,
  trades: readonly Listed[],
): Listed | undefined {
  if (cpv === undefined) return undefined
  const listed = byPrefix(trades)
  for (let length = cpv.length; length > 0; length--) {
    const trade = listed.get(cpv.slice(0, length))
    if (trade !== undefined) return trade as Listed
  }
  return undefined
}
