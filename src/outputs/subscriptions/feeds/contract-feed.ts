import type { IsoDate } from '../../../domain/date.ts'
import type { Portal } from '../../../domain/portal.ts'
import { CAVEAT_TEXT } from '../../../text/data/caveats.ts'
import { KIND_TEXT } from '../../../text/contract.ts'
import { formatDate } from '../../../text/language/format.ts'
import { fr } from '../../../text/language/typography.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/data/citation.ts'
import { MOST_ENTRIES } from './atom.ts'
import { shortLine } from '../../../text/language/clean-text.ts'
import { amountText, contractProperties, holders } from './contract-properties.ts'
import { contractView } from '../../../views/contract/view.ts'
import type { ContractView } from '../../../views/contract/view.ts'
import type { FeedCategory, FeedData, FeedEntry } from './feed-data.ts'
import { addressAt, tagUri } from './site-address.ts'
import type { SiteAddress } from './site-address.ts'

const LONGEST_TITLE = 160
export const CONTRACTS_FEED = { path: 'flux/marches.xml', title: 'Nouveaux marchés' } as const

/** The words by which programs filter entries about a contract: its trade, its kind. */
export function contractCategories({ contract: { kind }, trade }: ContractView): readonly FeedCategory[] {
  const { code, label } = KIND_TEXT[kind]
  return [...(trade === undefined ? [] : [{ term: trade.slug, label: trade.label }]), { term: code, label }]
}

/** "Démonstration : MEL, nouveaux marchés". */
export function contractFeedTitle(subject: string, { territory, demonstration }: Portal): string {
  return fr`${demonstration ? fr`Démonstration : ` : ''}${territory.shortName}, ${subject}`
}

/** An order of days for a stable sort: latest first. */
export function newestFirst(one: IsoDate, other: IsoDate): number {
  return one === other ? 0 : one < other ? 1 : -1
}

/** A contract whose day is known. */
type Dated = ContractView & { readonly date: IsoDate }

function entry(view: Dated, portal: Portal, site: SiteAddress): FeedEntry {
  const { contract, heading: title, path, date, suppliers } = view
  const link = addressAt(site, path)
  const deed = contract.kind === 'concession' ? 'Signée' : 'Signé'
  return {
    id: tagUri(site, `marches/${contract.id}`),
    title: shortLine(title, LONGEST_TITLE),
    link,
    published: date,
    updated: date,
    summary: fr`${deed} le ${formatDate(date)}. Montant : ${amountText(view)}. Fournisseur : ${holders(suppliers)}.`,
    body: [
      ...(title.length > LONGEST_TITLE / 2 ? [{ kind: 'paragraph', text: title } as const] : []),
      { kind: 'facts', facts: contractProperties(view) },
      { kind: 'link', text: 'La fiche de ce contrat, avec sa ligne d’origine', address: link },
      { kind: 'paragraph', text: CAVEAT_TEXT['amount-is-not-spending'] },
      ...(portal.demonstration ? [{ kind: 'paragraph', text: DEMONSTRATION_NOTICE } as const] : []),
    ],
    categories: contractCategories(view),
  }
}

/**
 * The contracts notified last, by day of notification (concession: signature). One whose date is unknown has no place
 * in an order of days (rule 13) and stands in the yearly lists only.
 */
export function contractFeed(portal: Portal, site: SiteAddress): FeedData {
  const newest = portal.contracts
    .map((contract) => contractView(portal, contract))
    .filter((view): view is Dated => view.date !== undefined)
    .sort((one, other) => newestFirst(one.date, other.date))
  return {
    path: CONTRACTS_FEED.path,
    id: tagUri(site, 'flux/marches'),
    title: contractFeedTitle('nouveaux marchés', portal),
    description: fr`Les ${MOST_ENTRIES} marchés, marchés sous accord-cadre et concessions signés en dernier, d'après les fichiers arrêtés au ${formatDate(portal.referenceDate)}. Un contrat sans date connue n'y figure pas.`,
    page: `${site.root}marches/`,
    updated: portal.referenceDate,
    entries: newest.slice(0, MOST_ENTRIES).map((view) => entry(view, portal, site)),
  }
}
