import { centralMemberPath, communePath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { MEMBER_KINDS } from '../../domain/territory/central-member.ts'
import type { CentralMember, MemberKind } from '../../domain/territory/central-member.ts'
import { communeOfTerritory } from '../../domain/territory/local-scope.ts'
import type { Commune } from '../../domain/territory/local-scope.ts'
import { communeSummaries } from '../../indicators/commune-summary.ts'
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

/** The commune of a member, with its page where it has one; absent = unknown. */
export function memberCommune(
  { commune }: MemberView,
  portal: Portal,
): { readonly text: string; readonly href?: string } | undefined {
  if (commune === undefined) return undefined
  const hasPage = communeSummaries(portal).some((each) => each.commune.code === commune.code)
  return { text: commune.name, ...(hasPage && { href: communePath(commune) }) }
}

/** How many members there are of each kind that has some. */
export function countByKind(members: readonly MemberView[]): ReadonlyMap<MemberKind, number> {
  const counts = MEMBER_KINDS.map(
    (kind) => [kind, members.filter(({ member }) => member.kind === kind).length] as const,
  )
  return new Map(counts.filter(([, count]) => count > 0))
}

/** What a member may order on the reference date, and of which offers the file does not say it. */
export interface MemberOffers {
  readonly open: readonly OfferTheme[]
  /** Who may use them, or until when, is unknown. */
  readonly unsaid: readonly OfferView[]
}

export function offersOf(portal: Portal, { kind }: Pick<CentralMember, 'kind'>): MemberOffers {
  const left = offerViews(portal).filter(
    ({ offer: { users }, isOver }) => !isOver && (users?.includes(kind) ?? true),
  )
  const isSaid = ({ offer, isOver }: OfferView) => offer.users !== undefined && isOver === false
  return { open: byTheme(left.filter(isSaid), portal), unsaid: left.filter((offer) => !isSaid(offer)) }
}
