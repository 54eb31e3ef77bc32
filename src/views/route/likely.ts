import { countOfStructures } from '../../domain/purchase/reserving.ts'
import type { RoutePart, RouteYear, ShareRoute } from './share-route.ts'

/** As many as can be read. */
const MOST_LIKELY = 12
/** Of one trade: the list shows where a clause may find its place, not twelve lots of one purchase. */
const MOST_OF_A_TRADE = 3

/** Why a clause is likely to find its place in a contract. */
export interface Reasons {
  /** Its trade carries it more often than all trades together did. */
  readonly isUsual: boolean
  readonly structures: number
  readonly canReserve: boolean
}

export interface LikelyPart extends RoutePart {
  readonly reasons: Reasons
}

function reasonsOf({ rate, coming }: RoutePart, { average, measure }: ShareRoute): Reasons {
  const { structures, possible } = coming.reserving
  return {
    isUsual: rate !== undefined && average !== undefined && rate.usual.value > average,
    structures: measure.bySocial ? countOfStructures(structures) : 0,
    canReserve: measure.bySocial && possible.length > 0,
  }
}

const countOf = ({ isUsual, structures, canReserve }: Reasons) =>
  Number(isUsual) + Number(structures > 0) + Number(canReserve)

/** By date, those without one last, then by id. */
const orderOf = ({ coming }: LikelyPart) => `${coming.when ?? '9'} ${coming.id}`

function compare(one: LikelyPart, other: LikelyPart): number {
  const [a, b] = [one, other].map(({ reasons }) => reasons) as [Reasons, Reasons]
  return (
    countOf(b) - countOf(a) ||
    (other.rate?.usual.value ?? 0) - (one.rate?.usual.value ?? 0) ||
    b.structures - a.structures ||
    (orderOf(one) < orderOf(other) ? -1 : 1)
  )
}

/**
 * The likeliest contracts of a year, of those whose clauses can still be decided and that the plan does not announce
 * with one: by the number of reasons, then the past rate of their trade, the structures that do it, and the date. One
 * without any reason is none of them.
 */
export function likelyParts(route: ShareRoute, { parts }: RouteYear): readonly LikelyPart[] {
  const ofTrade = new Map<string | undefined, number>()
  const isRoomFor = ({ coming }: RoutePart) => {
    const slug = coming.reserving.trade?.slug
    const count = (ofTrade.get(slug) ?? 0) + 1
    ofTrade.set(slug, count)
    return count <= MOST_OF_A_TRADE
  }
  return parts
    .filter(({ announced, coming }) => announced !== true && coming.isOpen)
    .map((part) => ({ ...part, reasons: reasonsOf(part, route) }))
    .filter(({ reasons }) => countOf(reasons) > 0)
    .toSorted(compare)
    .filter(isRoomFor)
    .slice(0, MOST_LIKELY)
}
