import { yearOf } from '../../../src/domain/date.ts'
import { randomFor } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { publishedIdsOf } from '../spoil/published-ids.ts'
import type { Edited } from '../spoil/titles.ts'
import type { Row } from '../tables/columns.ts'
import { RESERVED_CONTRACT } from '../world/details.ts'
import type { DemoContract } from '../world/model.ts'

/** The trade of most hours, which has more and larger clauses than the others. */
export const WASTE = 'reemploi-dechets'

/** A contract with an insertion clause: what its lines repeat from year to year. */
export interface Clause {
  /** As the insertion file names the contract. */
  readonly contractId: string
  readonly trade: string
  readonly firstYear: number
  readonly lastYear: number
  /** Hours of a full year, relative to the other contracts. */
  readonly weight: number
  /** Who carries the hours, how, and for which part of them. */
  readonly ways: ReturnType<typeof waysOf>
}

/** In the years of DECP 2022 the contract says so; before, a share of the trade's contracts does. */
function carriesClause(contract: DemoContract, firstDecpYear: number, random: Random): boolean {
  const { trade, notified, details, technique } = contract
  const draw = random.next()
  if (technique === 'Marché subséquent') return false
  if (yearOf(notified) < firstDecpYear) return draw < (trade.clauses ?? 0)
  return details?.social?.some((value) => value !== 'Critère social') ?? false
}

function waysOf({ details }: DemoContract, trade: string, all: readonly Row<'ways'>[], random: Random) {
  const reserved = details?.social?.includes(RESERVED_CONTRACT) === true
  const drawn =
    trade === WASTE ? random.int(2, 4) : random.weighted([1, 2, 3], (count) => [6, 3, 1][count - 1]!)
  let left = all.filter((way) => way.reserved === reserved)
  return Array.from({ length: reserved ? 1 : drawn }, () => {
    const way = random.weighted(left, ({ share }) => share)
    left = left.filter((other) => other !== way)
    return { ...way, weight: way.share * (0.5 + random.next()) }
  })
}

/** The clauses of the demonstration: contracts of one supplier, so that every number finds its contract. */
export function inventClauses({ contracts, titles, setting }: Edited): Clause[] {
  const random = randomFor('insertion clauses')
  return contracts.flatMap((contract): Clause[] => {
    const { notified, durationMonths, awards, serial } = contract
    const title = titles.get(contract)!
    const { portal: trades } = contract.trade
    const trade = trades[serial % trades.length]
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
