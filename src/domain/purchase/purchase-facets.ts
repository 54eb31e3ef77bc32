import type { Category } from '../contract/contract.ts'
import type { IsoDate } from '../date.ts'
import { eurosForDrawing } from '../money.ts'
import { firstDayOf, quarterOf } from '../period.ts'
import type { Period } from '../period.ts'
import type { PlannedPurchase, Purchase } from './planned-purchase.ts'
import { isSourcingOpen, isStillPlanned, stageOf } from './purchase-stage.ts'
import { hasReservedLots, kindsOfArticles } from '../contract/reserved-kind.ts'
import type { ReservedKind } from '../contract/reserved-kind.ts'
import { openArticles, reservingOf } from './reserving.ts'
import type { ReservingData } from './reserving.ts'
import { isWithinReachOfSmallFirms } from '../supplier/small-firm.ts'
import type { Threshold } from '../reference/threshold.ts'

/** Where a purchase stands in the list: a state, the quarter of its planned publication, or neither. */
export type Slot = 'open' | 'overdue' | Period | 'unknown'

/** Bounds between bands of estimates, in euros. */
export const AMOUNT_BOUNDS = [40_000, 100_000, 250_000, 1_000_000, 5_000_000] as const

/** What a list of purchases is filtered by. `undefined` is unknown, an empty list is none. */
export interface PurchaseFacets {
  /** Slug of `data/reference/metiers.csv`. */
  readonly trade: string | undefined
  readonly slot: Slot
  /** Bands that the estimate touches, by their place between `AMOUNT_BOUNDS`: 0 is the lowest. */
  readonly bands: readonly number[] | undefined
  readonly category: Category | undefined
  /** Declared by the plan; `unspecified`: for whom is not told. */
  readonly reserved: readonly (ReservedKind | 'unspecified')[] | undefined
  /** For whom an article would still allow it; unknown without trade, nobody once the notice is out. */
  readonly reservable: readonly ReservedKind[] | undefined
  readonly social: boolean | undefined
  readonly environmental: boolean | undefined
  readonly smallFirms: boolean | undefined
  readonly sourcing: boolean | undefined
  /** INSEE code. */
  readonly commune: string | undefined
}

export interface FacetData extends ReservingData {
  readonly referenceDate: IsoDate
  readonly thresholds: readonly Threshold[]
}

export function slotOf(purchase: Purchase, referenceDate: IsoDate): Slot {
  const stage = stageOf(purchase, referenceDate)
  if (stage === 'open' || stage === 'overdue') return stage
  return purchase.plannedPublication === undefined ? 'unknown' : quarterOf(purchase.plannedPublication)
}

/** Slots as they are read: what can be answered now, what is late, then quarter after quarter, then the unknown. */
export function inSlotOrder(one: Slot, other: Slot): number {
  const key = (slot: Slot) =>
    slot === 'open' ? '0' : slot === 'overdue' ? '1' : slot === 'unknown' ? '3' : `2${firstDayOf(slot)}`
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0
}

/** The band of an amount, by its place between `AMOUNT_BOUNDS`: 0 is the lowest. */
export function bandOf(euros: number): number {
  return AMOUNT_BOUNDS.filter((bound) => euros >= bound).length
}

/** An estimate of one bound reaches no further than that bound's own band: what lies beyond was not told. */
function bandsOf({ minAmount, maxAmount }: PlannedPurchase): readonly number[] | undefined {
  const [least, most] = [minAmount ?? maxAmount, maxAmount ?? minAmount]
  if (least === undefined || most === undefined) return undefined
  const [from, to] = [bandOf(eurosForDrawing(least)), bandOf(eurosForDrawing(most))]
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function reservedFor(purchase: Purchase): PurchaseFacets['reserved'] {
  const reserved = hasReservedLots(purchase)
  if (!reserved) return reserved === undefined ? undefined : []
  const kinds = kindsOfArticles(purchase.reservedArticles ?? [])
  return kinds.length === 0 ? ['unspecified'] : kinds
}

/** A clause or a criterion; that lots are reserved is told apart. */
function hasClause(considerations: readonly string[] | undefined): boolean | undefined {
  return considerations?.some((consideration) => consideration !== 'reservedParticipation')
}

export function purchaseFacetsOf(data: FacetData): (purchase: Purchase) => PurchaseFacets {
  const reserving = reservingOf(data)
  const { referenceDate } = data
  return (purchase) => {
    const known = reserving(purchase)
    const { trade } = known
    const untold = trade === undefined && isStillPlanned(purchase, referenceDate)
    return {
      trade: trade?.slug,
      slot: slotOf(purchase, referenceDate),
      bands: bandsOf(purchase),
      category: purchase.category,
      reserved: reservedFor(purchase),
      reservable: untold ? undefined : kindsOfArticles(openArticles(known, purchase, referenceDate)),
      social: hasClause(purchase.socialConsiderations),
      environmental: hasClause(purchase.environmentalConsiderations),
      smallFirms: isWithinReachOfSmallFirms(purchase, data.thresholds),
      sourcing: isSourcingOpen(purchase, referenceDate),
      commune: purchase.commune,
    }
  }
}
