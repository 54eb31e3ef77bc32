import type { IsoDate } from '../date.ts'
import type { PlannedPurchase, Purchase, ReservedArticle } from './planned-purchase.ts'
import { isStillPlanned } from './purchase-stage.ts'
import type { EssService } from '../contract/reserved-article.ts'
import type { Structure, StructureKind } from '../supplier/structure.ts'
import { sirenOf } from '../supplier/siret.ts'
import { tradeOfCpv } from '../reference/trade.ts'
import type { Trade } from '../reference/trade.ts'

/** A contract reserved to ESS firms (L2113-15, L2113-16) lasts three years at most. */
const LONGEST_ESS_MONTHS = 36

export interface ReservingData {
  readonly structures: readonly Structure[]
  readonly trades: readonly Trade[]
  readonly essServices: readonly EssService[]
}

/** What reserving asks of a purchase, or of a contract that is to be renewed. */
export type Reservable = Pick<PlannedPurchase, 'cpv' | 'durationMonths' | 'reservedArticles' | 'reservedLots'>

/** Structures of the territory that say they do a trade, by kind; one legal entity of two kinds stands in both. */
export type StructuresByKind = ReadonlyMap<StructureKind, readonly Structure[]>

/** What the plan says is reserved, and what the law would allow: never what the buyer will do. */
export interface Reserving {
  readonly trade?: Trade
  /** Articles that the plan itself declares, and for how many lots. */
  readonly declared: readonly ReservedArticle[]
  readonly declaredLots?: number
  /** Articles that could apply because structures of the territory do this trade. */
  readonly possible: readonly ReservedArticle[]
  readonly structures: StructuresByKind
  /** ESS structures do this trade, but no article reserves it to them: they answer as any firm does. */
  readonly ordinaryEssOnly: boolean
}

export function isEssService(cpv: string | undefined, services: readonly EssService[]): boolean {
  return cpv !== undefined && services.some(({ from, to }) => cpv >= from && cpv <= to)
}

function byName(one: Structure, other: Structure): number {
  return one.name.localeCompare(other.name, 'fr-FR') || (one.siret < other.siret ? -1 : 1)
}

/** How many legal entities: one with two kinds, or with two establishments, is one. */
export function countOfStructures(structures: StructuresByKind): number {
  return new Set([...structures.values()].flat().map(({ siret }) => sirenOf(siret))).size
}

/** Structures by the slug of a trade and by kind, sorted by name. */
export function structuresByTrade(structures: readonly Structure[]): ReadonlyMap<string, StructuresByKind> {
  const lines = structures.flatMap((structure) => structure.trades.map((trade) => ({ trade, structure })))
  const byTrade = Map.groupBy(lines, ({ trade }) => trade)
  return new Map(
    [...byTrade].map(([trade, members]) => [
      trade,
      Map.groupBy(members.map(({ structure }) => structure).sort(byName), ({ kind }) => kind),
    ]),
  )
}

/**
 * The articles that could reserve a purchase, cautiously: EA and ESAT (L2113-12) or SIAE (L2113-13) only where a
 * structure of the territory says it does this trade, both together (L2113-14) only where both do, the ESS
 * (L2113-15) likewise, and only for the listed services of three years at most: a longer one, or one of unknown
 * duration, is not for them alone. Work in prison (L2113-13-1) is never proposed: no file tells who does it. Of a
 * purchase without CPV nothing is known.
 */
export function reservingOf(data: ReservingData): (purchase: Reservable) => Reserving {
  const byTrade = structuresByTrade(data.structures)
  return ({ cpv, durationMonths, reservedArticles = [], reservedLots }) => {
    const trade = tradeOfCpv(cpv, data.trades)
    const structures: StructuresByKind = (trade && byTrade.get(trade.slug)) ?? new Map()
    const disability = structures.has('EA') || structures.has('ESAT')
    const inclusion = structures.has('SIAE')
    const ess =
      isEssService(cpv, data.essServices) &&
      durationMonths !== undefined &&
      durationMonths <= LONGEST_ESS_MONTHS
    const possible: ReservedArticle[] = [
      ...(disability ? (['L2113-12'] as const) : []),
      ...(inclusion ? (['L2113-13'] as const) : []),
      ...(disability && inclusion ? (['L2113-14'] as const) : []),
      ...(ess && structures.has('ESS') ? (['L2113-15'] as const) : []),
    ]
    return {
      trade,
      declared: reservedArticles,
      declaredLots: reservedLots,
      possible,
      structures,
      ordinaryEssOnly: possible.length === 0 && structures.has('ESS'),
    }
  }
}

/**
 * Articles that could still reserve a lot: those that the plan does not declare, of a purchase that has a lot left to
 * reserve and whose notice is not out. Once it is, the notice alone says what is reserved.
 */
export function openArticles(
  { possible, declared }: Reserving,
  purchase: Purchase,
  referenceDate: IsoDate,
): readonly ReservedArticle[] {
  const { lots, reservedLots } = purchase
  if (!isStillPlanned(purchase, referenceDate)) return []
  if (lots !== undefined && reservedLots === lots) return []
  return possible.filter((article) => !declared.includes(article))
}
