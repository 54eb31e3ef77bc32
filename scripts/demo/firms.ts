import { inventedSiren, siretOf } from './identifiers.ts'
import type { Firm, FirmSize, Structure, Trade } from './model.ts'
import { pickSeat } from './places.ts'
import { randomFor } from './random.ts'
import { reachOf } from './reach.ts'
import type { Random } from './random.ts'
import { EPITHETS, STRUCTURE_NAMES } from './words.ts'

/** Half of them bear a legal form: only those may have a page without a SIREN. */
const FOREIGN = [
  { foreignId: 'BE0000123456', name: 'Beiaard Ontwerp BV', tradeId: 'urbanisme' },
  { foreignId: 'BE0000654321', name: 'Molenzicht Studie', tradeId: 'maitrise-d-oeuvre' },
  { foreignId: 'DE000123450', name: 'Windmühle Technik GmbH', tradeId: 'equipements-techniques' },
  { foreignId: 'LU00012345', name: 'Lux Jacquemart Conseil', tradeId: 'conseil' },
  { foreignId: 'NL000123456B01', name: 'Grachtenwerk Advies B.V.', tradeId: 'informatique' },
  { foreignId: 'IE0001234AB', name: 'Round Tower Software', tradeId: 'informatique' },
]

/** Every invented supplier's name ends with this word, so that nobody takes it for a real firm. */
export const FICTION = '(fictif)'

/**
 * The suppliers of the demonstration, trade by trade, those that win most first. A large firm has a second
 * establishment: same SIREN and name, another SIRET.
 */
export function inventFirms(trades: readonly Trade[]): Firm[] {
  const random = randomFor('firms')
  const taken = new Set<string>()
  const national = trades.flatMap((trade) =>
    Array.from({ length: trade.firms }, (_, rank) => inventFirm(trade, rank, random, taken)).flat(),
  )
  return [
    ...national,
    ...FOREIGN.map((firm): Firm => ({ ...firm, ...FOREIGN_FIRM, name: fictitious(firm.name) })),
  ]
}

const FOREIGN_FIRM = { siret: '', size: 'PME' } as const

function fictitious(name: string): string {
  return `${name} ${FICTION}`
}

/** `taken` holds the SIREN and the names already given. */
function inventFirm(trade: Trade, rank: number, random: Random, taken: Set<string>): Firm[] {
  // The third firm of such a trade is one always, so that a reserved contract finds a supplier.
  const isStructure = trade.inclusion === true && (rank === 2 || (rank > 2 && random.chance(0.4)))
  const structure = isStructure ? pickStructure(random) : undefined
  const size = structure === undefined ? sizeOf(trade, rank, random) : 'PME'
  const siren = inventedSiren(random, taken)
  const name = inventName(nameStart(trade, rank, structure, random), random, taken)
  const establishment = (number: number): Firm => {
    const { code, name: commune } = pickSeat(random, reachOf(trade, structure))
    const identity = { siret: siretOf(siren, number), name, tradeId: trade.id, size }
    return { ...identity, ...(structure && { structure }), commune: { code, name: commune } }
  }
  return size === 'PME'
    ? [establishment(1)]
    : [establishment(random.int(1, 4)), establishment(random.int(5, 60))]
}

function inventName(start: string, random: Random, taken: Set<string>): string {
  const free = EPITHETS.map((epithet) => fictitious(`${start} ${epithet}`)).filter((name) => !taken.has(name))
  const name = random.pick(free)
  taken.add(name)
  return name
}

function nameStart(trade: Trade, rank: number, structure: Structure | undefined, random: Random): string {
  return structure === undefined
    ? trade.firmNouns[rank % trade.firmNouns.length]!
    : random.pick(STRUCTURE_NAMES[structure])
}

function sizeOf(trade: Trade, rank: number, random: Random): FirmSize {
  if (rank < 2 && trade.median >= 400_000) return 'GE'
  if (rank < 4 && random.chance(0.5)) return 'ETI'
  return 'PME'
}

function pickStructure(random: Random): Structure {
  return random.pick([
    'EI',
    'EI',
    'ACI',
    'ACI',
    'AI',
    'EA',
    'EA',
    'ESAT',
    'ESAT',
    'SCIC',
    'SCOP',
    'association',
  ])
}

const CONCENTRATED = /^(voirie|assainissement|gros-oeuvre|dechets|telecoms|energie)/

/** Who may win in each trade. */
export interface Market {
  /** Suppliers of one contract: a few firms win often, structures alone where it is reserved. */
  winners(random: Random, tradeId: string, count: number, reserved?: boolean): Firm[]
}

/** Large firms win much more often than the others (Zipf's law on their rank). */
export function marketOf(firms: readonly Firm[]): Market {
  const byTrade = Map.groupBy(firms, (firm) => firm.tradeId)
  return {
    winners(random, tradeId, count, reserved = false) {
      const all = byTrade.get(tradeId) ?? []
      const candidates = reserved ? all.filter((firm) => firm.structure !== undefined) : [...all]
      const ranks = new Map(candidates.map((firm, index) => [firm, index + 1]))
      // Road works are won by a few; studies by many.
      const skew = candidates[0]?.tradeId.match(CONCENTRATED) ? 0.8 : 0.6
      const chosen: Firm[] = []
      while (chosen.length < count && candidates.length > 0) {
        const firm = random.weighted(candidates, (candidate) => ranks.get(candidate)! ** -skew)
        chosen.push(firm)
        for (const other of candidates.filter(({ name }) => name === firm.name)) {
          candidates.splice(candidates.indexOf(other), 1)
        }
      }
      return chosen
    },
  }
}
