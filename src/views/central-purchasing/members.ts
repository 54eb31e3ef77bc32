import { centralMemberPath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { MEMBER_KINDS } from '../../domain/territory/central-member.ts'
import type { CentralMember, MemberKind } from '../../domain/territory/central-member.ts'
import { communeOfTerritory } from '../../domain/territory/local-scope.ts'
import type { Commune } from '../../domain/territory/local-scope.ts'
import { fold } from '../../text/language/fold.ts'
import { byTheme, offerViews } from './offers.ts'
import type { OfferTheme, OfferView } from './offers.ts'

/** A member, with the commune of the territory that it is in, and its sheet. */
export interface MemberView {
  readonly member: CentralMember
  /** Absent = unknown, or out of the territory. */
  readonly commune: Commune | undefined
  readonly path: string
}

/** By kind, then by name. */
export function memberViews({
  centralMembers,
  localScope,
}: Pick<Portal, 'centralMembers' | 'localScope'>): readonly MemberView[] {
  const rank = ({ kind }: CentralMember) => MEMBER_KINDS.indexOf(kind)
  return centralMembers
    .toSorted((one, other) => rank(one) - rank(other) || (fold(one.name) < fold(other.name) ? -1 : 1))
    .map((member) => ({
      member,
      commune: communeOfTerritory(member.commune, localScope),
      path: centralMemberPath(member),
    }))
}

/** How many members there are of each kind that has some. */
export function countByKind(members: readonly MemberView[]): ReadonlyMap<MemberKind, number> {
  const counts = MEMBER_KINDS.map(
    (kind) => [kind, members.filter(({ member }) => member.kind === kind).length] as const,
  )
  return new Map(counts.filter(([, count]) => count > 0))
}

/** What a member may order on the reference date, and what the file does not say whether it may. */
export interface MemberOffers {
  readonly open: readonly OfferTheme[]
  readonly unsaid: readonly OfferView[]
  /** Offers that are in force, whoever they are for. */
  readonly all: number
}

export function offersOf(portal: Portal, { kind }: Pick<CentralMember, 'kind'>): MemberOffers {
  const active = offerViews(portal).filter(({ isOver }) => !isOver)
  return {
    open: byTheme(
      active.filter(({ offer }) => offer.users?.includes(kind)),
      portal,
    ),
    unsaid: active.filter(({ offer }) => offer.users === undefined),
    all: active.length,
  }
}
