import type { Portal } from '../../domain/portal.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatDate } from '../../text/language/format.ts'
import { sourceLine } from '../../text/data/citation.ts'
import { MEMBER_KIND_TEXT } from '../../text/scheme/central-purchasing.ts'
import { known } from '../contract/property.ts'
import type { Property } from '../contract/property.ts'
import { memberCommune } from './members.ts'
import type { MemberView } from './members.ts'

/** Where the sheet is from: the files that tell of the body. */
export function sheetSources({
  sources,
  reconciliation,
}: Pick<Portal, 'sources' | 'reconciliation'>): string {
  const told = reconciliation.recordFiles.filter(
    ({ kind }) => kind === 'centralOffers' || kind === 'centralMembers',
  )
  const ids = new Set(told.map(({ source }) => source))
  return sources
    .filter(({ id }) => ids.has(id))
    .map(sourceLine)
    .join(' ; ')
}

/** What is known of a member. */
export function memberProperties(view: MemberView, portal: Portal): readonly Property[] {
  const { kind, since, themes } = view.member
  const commune = memberCommune(view, portal)
  const used = themes === undefined || themes.length > 0 ? themes?.join(', ') : 'aucun'
  return [
    { label: 'Genre', values: known(capitalFirst(MEMBER_KIND_TEXT[kind].one)) },
    { label: 'Commune', values: commune ? [commune] : known(undefined) },
    { label: 'Adhérent depuis', values: known(since && formatDate(since)) },
    { label: 'Thèmes déjà utilisés', values: known(used) },
  ]
}
