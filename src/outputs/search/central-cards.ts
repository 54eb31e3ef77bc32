import { CENTRAL_PURCHASING_PATH } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatCount } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { MEMBER_KIND_TEXT } from '../../text/scheme/central-purchasing.ts'
import { offerName } from '../../views/central-purchasing/catalogue-table.ts'
import { memberViews } from '../../views/central-purchasing/members.ts'
import { ENDLESS_ANCHOR, activeThemes, endlessOffers } from '../../views/central-purchasing/offers.ts'
import { beginningOf } from './card.ts'
import type { SearchCard } from './card.ts'

/** What the members of the central purchasing body can order, by theme, and each member, by its sheet. */
export function centralCards(portal: Portal): readonly SearchCard[] {
  const endless = endlessOffers(portal)
  const parts = [
    ...activeThemes(portal),
    ...(endless.length > 0
      ? [{ name: fr`Marchés dont la fin est inconnue`, anchor: ENDLESS_ANCHOR, offers: endless }]
      : []),
  ]
  const themes = parts.map(({ name, anchor, offers }): SearchCard => ({
    kind: 'centrale',
    path: `${CENTRAL_PURCHASING_PATH}#${anchor}`,
    title: name,
    facts: [formatCount(offers.length, 'marché de la centrale', 'marchés de la centrale')],
    text: beginningOf(offers.map(offerName).join(' ; ')),
  }))
  const members = memberViews(portal).map(({ member, commune, path }): SearchCard => ({
    kind: 'centrale',
    path,
    title: member.name,
    facts: [fr`${capitalFirst(MEMBER_KIND_TEXT[member.kind].one)} : fiche de l’adhérent`],
    ...(commune && { names: [commune.name] }),
  }))
  return [...themes, ...members]
}
