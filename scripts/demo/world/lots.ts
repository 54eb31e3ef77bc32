import type { Random } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import type { Trade } from '../tables/columns.ts'

interface Lot {
  readonly name: string
  readonly trade: string
  /** Where the lot is another trade of the building. */
  readonly cpv?: string
}

/** Whether such a consultation may have lots: not where its title already names one sector. */
export function isDivisible(trade: Trade, title: string): boolean {
  return trade.lots && !/secteur|\blot\b|unité territoriale/i.test(title)
}

/** The lots that a consultation of this trade is divided into: trades of a building, else sectors. */
export function lotsOf({ lots, sectors }: Setting['tables'], trade: Trade, random: Random): readonly Lot[] {
  if (trade.id === 'gros-oeuvre') return lots.slice(0, random.int(5, lots.length))
  return sectors.slice(0, random.int(2, 8)).map(({ name }) => ({ name: `secteur ${name}`, trade: trade.id }))
}
