import type { Contract } from '../domain/contract/contract.ts'
import { endingContracts } from '../domain/contract/ending-contracts.ts'
import type { Cents } from '../domain/money.ts'
import { memoize } from '../domain/memoize.ts'
import type { Purchase } from '../domain/purchase/planned-purchase.ts'
import type { Portal } from '../domain/portal.ts'
import { isAhead } from '../domain/purchase/purchase-stage.ts'
import { bidsOf } from '../domain/contract/publication-fields.ts'
import { statedAmount } from '../domain/contract/stated-amount.ts'
import { structuresByTrade } from '../domain/purchase/reserving.ts'
import type { StructuresByKind } from '../domain/purchase/reserving.ts'
import { tradeOfCpv } from '../domain/reference/trade.ts'
import type { Trade } from '../domain/reference/trade.ts'
import { awardAnswers } from './award-answers.ts'
import type { AwardAnswers } from './award-answers.ts'
import { partialYears } from './coverage.ts'
import { openEstablishmentOf } from './data.ts'
import { awardsOfContract } from './population.ts'
import { median } from '../domain/quantities.ts'
import { usualOf } from './usual.ts'
import type { Usual } from './usual.ts'

/** What the files say of one trade. Contracts stand in the portal's order: newest first. */
export interface TradeSummary {
  readonly trade: Trade
  /** Still to prepare for, or to answer; soonest first. */
  readonly ahead: readonly Purchase[]
  /** Every other purchase ever announced. */
  readonly past: readonly Purchase[]
  /** Ending within 24 months, soonest first. */
  readonly ending: readonly Contract[]
  /** Contracts and frameworks. */
  readonly contracts: readonly Contract[]
  /** Call-offs and concessions, counted apart (rule 5). */
  readonly excluded: readonly Contract[]
  readonly sme: AwardAnswers
  readonly ess: AwardAnswers
  /** Median number of contracts in the years that the files cover whole; absent where there is none. */
  readonly ordinaryYear?: { readonly contracts: number; readonly years: readonly number[] }
  /** Contracts notified in each month of those years, from January. */
  readonly months: readonly number[]
  readonly amounts?: Usual<Cents>
  readonly bids?: Usual<number>
  /** Contracts of which the amount, or the bids, are not known. */
  readonly withoutAmount: number
  readonly withoutBids: number
  readonly structures: StructuresByKind
}

/** Years from the first to the last of the files that no file covers only in part (rule 17). */
function wholeYears({ contracts, sources }: Portal): readonly number[] {
  const partial = partialYears(contracts, sources)
  const years = new Set(contracts.flatMap(({ year }) => year ?? []))
  return [...years].filter((year) => !partial.has(year)).sort()
}

function ordinaryYear(
  contracts: readonly Contract[],
  years: readonly number[],
): TradeSummary['ordinaryYear'] {
  if (years.length === 0) return undefined
  const counts = years.map((year) => contracts.filter((contract) => contract.year === year).length)
  return { contracts: Number(median(counts)), years }
}

function monthsOf(contracts: readonly Contract[], years: readonly number[]): readonly number[] {
  const months = Array.from({ length: 12 }, () => 0)
  for (const { year, notifiedOn } of contracts) {
    if (year !== undefined && notifiedOn !== undefined && years.includes(year))
      months[Number(notifiedOn.slice(5, 7)) - 1]! += 1
  }
  return months
}

/** One record a trade, in the order of the table of trades; every shared list is read once. */
export const tradeSummaries = memoize((portal: Portal): readonly TradeSummary[] => {
  const { trades, contracts, purchases, structures, referenceDate } = portal
  const slugOf = ({ cpv }: { readonly cpv?: string | undefined }) => tradeOfCpv(cpv, trades)?.slug
  const contractsOf = Map.groupBy(contracts, slugOf)
  const purchasesOf = Map.groupBy(purchases, slugOf)
  const structuresOf = structuresByTrade(structures)
  const years = wholeYears(portal)

  return trades.map((trade) => {
    const all = contractsOf.get(trade.slug) ?? []
    const own = all.filter(({ kind }) => kind === 'contract')
    const awards = own.flatMap(awardsOfContract)
    const planned = purchasesOf.get(trade.slug) ?? []
    const amounts = own.flatMap((contract) => statedAmount(contract) ?? [])
    const bids = own.flatMap((contract) => bidsOf(contract) ?? [])
    return {
      trade,
      ahead: planned.filter((purchase) => isAhead(purchase, referenceDate)),
      past: planned.filter((purchase) => !isAhead(purchase, referenceDate)),
      ending: endingContracts(all, referenceDate),
      contracts: own,
      excluded: all.filter(({ kind }) => kind !== 'contract'),
      sme: awardAnswers(awards, ({ supplier }) => {
        const sizeClass = openEstablishmentOf(supplier, portal)?.sizeClass
        return sizeClass && sizeClass === 'PME'
      }),
      ess: awardAnswers(awards, ({ supplier }) => openEstablishmentOf(supplier, portal)?.ess),
      ordinaryYear: ordinaryYear(own, years),
      months: monthsOf(own, years),
      amounts: usualOf(amounts),
      bids: usualOf(bids),
      withoutAmount: own.length - amounts.length,
      withoutBids: own.length - bids.length,
      structures: structuresOf.get(trade.slug) ?? new Map(),
    }
  })
})
