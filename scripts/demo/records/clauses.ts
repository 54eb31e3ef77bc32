import { yearOf } from '../../../src/domain/date.ts'
import type { Random } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import { publishedIdsOf } from '../spoil/published-ids.ts'
import type { Titles } from '../spoil/titles.ts'
import type { Row } from '../tables/columns.ts'
import { RESERVED_CONTRACT } from '../world/considerations.ts'
import type { DemoContract } from '../world/model.ts'
import { portalTradeOf } from '../world/portal-trade.ts'

/** The trade of most hours, which has more and larger clauses than the others. */
export const WASTE = 'reemploi-dechets'

/** Who carries the hours on a contract, and how. */
interface Way {
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

/** In the years of DECP 2022 the contract says so; before, a share of the trade's contracts does. */
function carriesClause(contract: DemoContract, firstDecpYear: number, random: Random): boolean {
  const { trade, notified, details, technique } = contract
  const draw = random.next()
  if (technique === 'Marché subséquent') return false
  if (yearOf(notified) < firstDecpYear) return draw < (trade.clauses ?? 0)
  return details?.social?.some((value) => value !== 'Critère social') ?? false
}

function waysOf(contract: DemoContract, trade: string, all: readonly Row<'ways'>[], random: Random): Way[] {
  const reserved = contract.details?.social?.includes(RESERVED_CONTRACT) === true
  const drawn =
    trade === WASTE ? random.int(2, 4) : random.weighted([1, 2, 3], (_, index) => [6, 3, 1][index]!)
  let left = all.filter((way) => way.reserved === reserved)
  return Array.from({ length: reserved ? 1 : drawn }, () => {
    const way = random.weighted(left, ({ share }) => share)
    left = left.filter((other) => other !== way)
    return { ...way, weight: way.share * (0.5 + random.next()) }
  })
}

/** The clauses of the demonstration: contracts of one supplier, so that every number finds its contract. */
export function inventClauses(
  contracts: readonly DemoContract[],
  titles: Titles,
  setting: Setting,
  random: Random,
): Clause[] {
  return contracts.flatMap((contract): Clause[] => {
    const { notified, durationMonths, awards } = contract
    const title = titles.get(contract)!
    const trade = portalTradeOf(contract.trade, contract.serial)
    const clause = carriesClause(contract, setting.firstDecpYear, random)
    const plain = title === contract.title && awards.length === 1
    if (!clause || trade === undefined || !plain || durationMonths < 4) return []
    const { portal, published } = publishedIdsOf(contract, title, setting)
    const firstYear = yearOf(notified) + (Number(notified.slice(5, 7)) > 8 ? 1 : 0)
    return [
      {
        contractId: random.chance(0.65) ? portal : published,
        trade,
        firstYear,
        lastYear: firstYear + Math.max(1, Math.round(durationMonths / 12)) - 1,
        weight: random.logNormal(trade === WASTE ? 9000 : 1300, trade === WASTE ? 0.5 : 0.9),
        ways: waysOf(contract, trade, setting.tables.ways, random),
      },
    ]
  })
}
