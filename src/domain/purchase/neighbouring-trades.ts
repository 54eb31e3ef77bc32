import type { Trade } from '../reference/trade.ts'

const MOST = 6

/**
 * Trades of which CPV codes stand in the same divisions (the first two digits), most shared beginnings first: where
 * else a firm of this trade may look.
 */
export function neighbouringTrades(trade: Trade, trades: readonly Trade[]): readonly Trade[] {
  const divisions = new Set(trade.cpvPrefixes.map((prefix) => prefix.slice(0, 2)))
  return trades
    .filter(({ slug }) => slug !== trade.slug)
    .map((other) => ({
      other,
      shared: other.cpvPrefixes.filter((prefix) => divisions.has(prefix.slice(0, 2))).length,
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST)
    .map(({ other }) => other)
}
