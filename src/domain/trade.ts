/** A trade in plain French and the CPV codes that belong to it (`data/reference/metiers.csv`). */
export interface Trade {
  readonly slug: string
  readonly label: string
  readonly description: string
  /** Beginnings of CPV codes; of several that fit a code, the longest decides. */
  readonly cpvPrefixes: readonly string[]
}

/** The trade of a CPV code, by its longest listed beginning; `undefined` without code or where none fits. */
export function tradeOfCpv(cpv: string | undefined, trades: readonly Trade[]): Trade | undefined {
  if (cpv === undefined) return undefined
  let best: { trade: Trade; length: number } | undefined
  for (const trade of trades) {
    for (const prefix of trade.cpvPrefixes) {
      if (cpv.startsWith(prefix) && prefix.length > (best?.length ?? 0))
        best = { trade, length: prefix.length }
    }
  }
  return best?.trade
}
