import type { KindsByCommune } from '../../charts/map/kind-tiles.ts'
import type { Portal } from '../../domain/portal.ts'
import { MEMBER_KINDS } from '../../domain/territory/central-member.ts'
import { formatCount } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { MEMBER_KIND_TEXT, kindsText } from '../../text/scheme/central-purchasing.ts'
import { countByKind, memberViews } from './members.ts'

type Source = Pick<Portal, 'centralMembers' | 'localScope' | 'tileGrid'>

/** Members by kind, commune by commune, as the map draws them; those without a place on it are said under it. */
export function memberTiles(portal: Source) {
  const members = memberViews(portal)
  const placed = members.filter(({ commune }) => commune !== undefined && portal.tileGrid.has(commune.code))
  const byCommune = Map.groupBy(placed, ({ commune }) => commune!.code)
  const counts: KindsByCommune = new Map(
    [...byCommune].map(([code, here]) => [
      code,
      MEMBER_KINDS.map((kind) => here.filter(({ member }) => member.kind === kind).length),
    ]),
  )
  const left = members.length - placed.length
  return {
    kinds: MEMBER_KINDS.map((kind) => MEMBER_KIND_TEXT[kind]),
    counts,
    meaning: 'local' as const,
    notes:
      left === 0
        ? []
        : [
            fr`Sans place sur cette carte, commune inconnue ou hors du territoire : ${formatCount(left, 'adhérent', 'adhérents')}.`,
          ],
    description: fr`${kindsText(countByKind(members))}, dans ${formatCount(byCommune.size, 'commune', 'communes')} sur ${portal.tileGrid.size}.`,
  }
}
