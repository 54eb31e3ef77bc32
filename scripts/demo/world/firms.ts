import { inventedSiren, siretOf } from '../draw/identifiers.ts'
import { randomFor } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { pickSeat } from '../place/pick.ts'
import type { Setting } from '../setting.ts'
import type { RowOf, DemoTrade } from '../tables/columns.ts'
import type { Firm } from './model.ts'

/** Every invented supplier's name says so, lest somebody take it for a real firm. */
export const fictitious = (name: string) => `${name} (fictif)`

/**
 * The suppliers of the demonstration, trade by trade, those that win most first. A large firm has a second
 * establishment: same SIREN and name, another SIRET.
 */
export function inventFirms(setting: Setting): Firm[] {
  const { trades, foreign } = setting.tables
  const random = randomFor('firms')
  const taken = new Set<string>()
  const national = trades.flatMap((trade) =>
    Array.from({ length: trade.firms }, (_, rank) => inventFirm(setting, trade, rank, random, taken)).flat(),
  )
  const abroad = foreign.map(({ name, ...firm }): Firm => ({
    ...firm,
    siret: '',
    name: fictitious(name),
    size: 'PME',
  }))
  return [...national, ...abroad]
}

/** `taken` holds the SIREN and the names already given. */
function inventFirm(
  setting: Setting,
  trade: DemoTrade,
  rank: number,
  random: Random,
  taken: Set<string>,
): Firm[] {
  const { structures, reaches, epithets } = setting.tables
  // The third firm of such a trade is one always, so that a reserved contract finds a supplier.
  const isStructure = trade.inclusion && (rank === 2 || (rank > 2 && random.chance(0.4)))
  const kinds = structures.flatMap((kind) => Array.from({ length: kind.firms }, () => kind))
  const structure = isStructure ? random.pick(kinds) : undefined
  const size = structure === undefined ? sizeOf(trade, rank, random) : 'PME'
  const siren = inventedSiren(random, taken)
  const start =
    structure === undefined ? trade.names[rank % trade.names.length]! : random.pick(structure.names)
  const name = inventName(start, epithets, random, taken)
  const reachName = structure === undefined ? trade.reach : 'structures'
  const reach = reaches.find((each) => each.reach === reachName)!
  const establishment = (number: number): Firm => ({
    siret: siretOf(siren, number),
    name,
    tradeId: trade.id,
    size,
    structure,
    commune: pickSeat(random, setting.places, reach).code,
  })
  return size === 'PME'
    ? [establishment(1)]
    : [establishment(random.int(1, 4)), establishment(random.int(5, 60))]
}

/** A name that no other firm has. */
export function inventName(
  start: string,
  epithets: readonly RowOf<'epithets'>[],
  random: Random,
  taken: Set<string>,
): string {
  const names = epithets.map((epithet) => fictitious(`${start} ${epithet.name}`))
  const name = random.pick(names.filter((free) => !taken.has(free)))
  taken.add(name)
  return name
}

function sizeOf(trade: DemoTrade, rank: number, random: Random): Firm['size'] {
  if (rank < 2 && trade.median >= 400_000) return 'GE'
  return rank < 4 && random.chance(0.5) ? 'ETI' : 'PME'
}

/** Who may win in each trade. */
export interface Market {
  /** Suppliers of one contract: a few firms win often, structures alone where it is reserved. */
  winners(random: Random, tradeId: string, count: number, reserved?: boolean): Firm[]
}

/** Large firms win more often than the others (Zipf's law on their rank), the more so the higher the trade's `skew`. */
export function marketOf(firms: readonly Firm[], trades: readonly DemoTrade[]): Market {
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
