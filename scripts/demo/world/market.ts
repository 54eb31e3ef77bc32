import type { Random } from '../draw/random.ts'
import type { Trade } from '../tables/columns.ts'
import type { Firm } from './model.ts'

/** Who may win in each trade. */
export interface Market {
  /** Suppliers of one contract: a few firms win often, structures alone where it is reserved. */
  winners(random: Random, tradeId: string, count: number, reserved?: boolean): Firm[]
}

/** Large firms win more often than the others (Zipf's law on their rank), the more so the higher the trade's `skew`. */
export function marketOf(firms: readonly Firm[], trades: readonly Trade[]): Market {
  const byTrade = Map.groupBy(firms, (firm) => firm.tradeId)
  const skews = new Map(trades.map(({ id, skew }) => [id, skew]))
  return {
    winners(random, tradeId, count, reserved = false) {
      const all = byTrade.get(tradeId) ?? []
      let left = reserved ? all.filter((firm) => firm.structure !== undefined) : all
      const ranks = new Map(left.map((firm, index) => [firm, index + 1]))
      const chosen: Firm[] = []
      while (chosen.length < count && left.length > 0) {
        const firm = random.weighted(left, (candidate) => ranks.get(candidate)! ** -skews.get(tradeId)!)
        chosen.push(firm)
        left = left.filter(({ name }) => name !== firm.name)
      }
      return chosen
    },
  }
}
