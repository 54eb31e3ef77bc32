import { FIRST_DECP_YEAR } from '../plan.ts'
import type { DemoContract } from '../model.ts'
import { portalTradeOfContract } from '../portal-trades.ts'
import { publishedIdsOf } from '../published-ids.ts'
import type { Random } from '../random.ts'
import { CLAUSE_SHARE, WASTE } from './plan.ts'

/** Who carries the hours on a contract, and how. */
export interface Way {
  readonly structure: string
  readonly modality: string
  /** Its part of the contract's hours, relative to the other ways. */
  readonly weight: number
}

/** A contract with an insertion clause: what its lines repeat from year to year. */
export interface Clause {
  /** As the insertion file names the contract. */
  readonly contractId: string
  readonly trade: string
  readonly firstYear: number
  readonly lastYear: number
  /** Hours of a full year, relative to the other contracts. */
  readonly weight: number
  readonly ways: readonly Way[]
}

const WAYS: readonly (Omit<Way, 'weight'> & { readonly share: number })[] = [
  { structure: 'SIAE', modality: 'intérim d’insertion', share: 30 },
  { structure: 'SIAE', modality: 'embauche directe', share: 16 },
  { structure: 'SIAE', modality: 'mise à disposition', share: 18 },
  { structure: 'SIAE', modality: 'sous-traitance', share: 8 },
  { structure: 'EA', modality: 'sous-traitance', share: 7 },
  { structure: 'ESAT', modality: 'mise à disposition', share: 6 },
  { structure: 'ESS', modality: 'embauche directe', share: 8 },
  { structure: '', modality: 'embauche directe', share: 5 },
]
const RESERVED_WAYS = [
  { structure: 'SIAE', modality: 'marché réservé', share: 5 },
  { structure: 'EA', modality: 'marché réservé', share: 3 },
  { structure: 'ESAT', modality: 'marché réservé', share: 2 },
]

const yearOf = (day: string) => Number(day.slice(0, 4))

function carriesClause({ trade, notified, details, technique }: DemoContract, random: Random): boolean {
  const draw = random.next()
  if (technique === 'Marché subséquent') return false
  if (yearOf(notified) < FIRST_DECP_YEAR) return draw < (CLAUSE_SHARE[trade.id] ?? 0)
  return details?.social?.some((value) => value !== 'Critère social') ?? false
}

/** The number by which the insertion file knows a contract. */
function contractIdOf(contract: DemoContract, title: string, random: Random): string {
  const { portal, published } = publishedIdsOf(contract, title)
  return random.chance(0.65) ? portal : published
}

function waysOf(contract: DemoContract, trade: string, random: Random): Way[] {
  const reserved = contract.details?.social?.includes('Marché réservé') === true
  const count =
    trade === WASTE ? random.int(2, 4) : random.weighted([1, 2, 3], (_, index) => [6, 3, 1][index]!)
  const left = reserved ? [...RESERVED_WAYS] : [...WAYS]
  return Array.from({ length: reserved ? 1 : count }, () => {
    const { structure, modality, share } = random.weighted(left, (way) => way.share)
    left.splice(
      left.findIndex((way) => way.structure === structure && way.modality === modality),
      1,
    )
    return { structure, modality, weight: share * (0.5 + random.next()) }
  })
}

/** The clauses of the demonstration: contracts of one supplier, so that every number finds its contract. */
export function inventClauses(
  contracts: readonly DemoContract[],
  titles: ReadonlyMap<DemoContract, string>,
  random: Random,
): Clause[] {
  return contracts.flatMap((contract): Clause[] => {
    const trade = portalTradeOfContract(contract)
    const clause = carriesClause(contract, random)
    const plain = titles.get(contract) === contract.title && contract.awards.length === 1
    if (!clause || trade === undefined || !plain || contract.durationMonths < 4) return []
    const end = yearOf(contract.notified) + Math.max(1, Math.round(contract.durationMonths / 12)) - 1
    const late = Number(contract.notified.slice(5, 7)) > 8
    return [
      {
        contractId: contractIdOf(contract, titles.get(contract)!, random),
        trade,
        firstYear: yearOf(contract.notified) + (late ? 1 : 0),
        lastYear: end + (late ? 1 : 0),
        weight: random.logNormal(trade === WASTE ? 9000 : 1300, trade === WASTE ? 0.5 : 0.9),
        ways: waysOf(contract, trade, random),
      },
    ]
  })
}
