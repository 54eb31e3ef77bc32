import type { Structure, Trade } from './model.ts'
import type { Reach } from './places.ts'

/** Works and what needs hands on the spot: firms of the neighbourhood. */
const NEAR: Reach = [48, 25, 17, 10]
const STRUCTURES_REACH: Reach = [84, 13, 3, 0]
const STUDIES_REACH: Reach = [37, 12, 12, 39]
const SUPPLIES_REACH: Reach = [29, 18, 18, 35]
/** Insurance, law, computing, advice: head offices of the whole country. */
const NATIONAL: Reach = [24, 8, 7, 61]

const NATIONAL_TRADES = new Set(['informatique', 'telecoms', 'assurances', 'juridique', 'conseil', 'energie'])

/** How far firms of this trade come from: inclusion structures are of the territory. */
export function reachOf(trade: Trade, structure: Structure | undefined): Reach {
  if (structure !== undefined) return STRUCTURES_REACH
  if (NATIONAL_TRADES.has(trade.id)) return NATIONAL
  const division = Number(trade.cpvs[0]!.slice(0, 2))
  if (division >= 71 && division <= 73) return STUDIES_REACH
  return division < 45 || division === 48 ? SUPPLIES_REACH : NEAR
}
