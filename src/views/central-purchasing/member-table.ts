import type { Portal } from '../../domain/portal.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatCount, formatDateShort } from '../../text/language/format.ts'
import { MEMBER_KIND_TEXT } from '../../text/scheme/central-purchasing.ts'
import type { Cell, Column, RichCell, Row } from '../table.ts'
import { memberCommune } from './members.ts'
import type { MemberView } from './members.ts'

export const MEMBER_COLUMNS: readonly Column[] = [
  { label: 'Adhérent', rowHeader: true },
  { label: 'Genre' },
  { label: 'Commune' },
  { label: 'Depuis' },
  { label: 'Thèmes utilisés' },
]

const unknown = (text: string): RichCell => ({ text, unknown: true })

function memberSince({ member }: MemberView): Cell {
  return member.since === undefined ? unknown('inconnu') : formatDateShort(member.since)
}

function themesUsed({ member }: MemberView): Cell {
  const { themes } = member
  if (themes === undefined) return unknown('non précisé')
  return themes.length === 0 ? 'aucun' : formatCount(themes.length, 'thème', 'thèmes')
}

/** Members, one row each, led to their sheet. */
export function memberRows(members: readonly MemberView[], portal: Portal): readonly Row[] {
  return members.map((view) => ({
    cells: [
      { text: view.member.name, href: view.path },
      capitalFirst(MEMBER_KIND_TEXT[view.member.kind].one),
      memberCommune(view, portal) ?? unknown('inconnue'),
      memberSince(view),
      themesUsed(view),
    ],
  }))
}
