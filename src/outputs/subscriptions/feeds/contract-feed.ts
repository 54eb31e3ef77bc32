import { contractPath } from '../../../domain/links.ts'
import type { Contract } from '../../../domain/contract.ts'
import type { IsoDate } from '../../../domain/date.ts'
import type { Portal } from '../../../domain/portal.ts'
import { tradeOfCpv } from '../../../domain/trade.ts'
import { CAVEAT_TEXT } from '../../../text/caveats.ts'
import { KIND_TEXT } from '../../../text/contract.ts'
import { formatDate } from '../../../text/format.ts'
import { fr } from '../../../text/typography.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/citation.ts'
import { knownDate } from '../../../domain/contract-amounts.ts'
import { MOST_ENTRIES } from './atom.ts'
import { shortLine } from '../../../text/clean-text.ts'
import { amountText, contractFacts, holders } from './contract-facts.ts'
import { contractTitle } from '../../../views/contract/names.ts'
import type { FeedCategory, FeedData, FeedEntry } from './feed-data.ts'
import { addressAt, tagUri } from './site-address.ts'
import type { SiteAddress } from './site-address.ts'

const LONGEST_TITLE = 160
export const CONTRACTS_FEED = { path: 'flux/marches.xml', title: 'Nouveaux marchés' } as const

/** The words by which programs filter entries about a contract: its trade, its kind. */
export function contractCategories({ cpv, kind }: Contract, { trades }: Portal): readonly FeedCategory[] {
  const trade = tradeOfCpv(cpv, trades)
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

function entry(contract: Contract, portal: Portal, site: SiteAddress): FeedEntry {
  const date = knownDate(contract)!
  const title = contractTitle(contract)
  const link = addressAt(site, contractPath(contract))
  const deed = contract.kind === 'concession' ? 'Signée' : 'Notifié'
  return {
    id: tagUri(site, `marches/${contract.id}`),
    title: shortLine(title, LONGEST_TITLE),
    link,
    published: date,
    updated: date,
    summary: fr`${deed} le ${formatDate(date)}. Montant : ${amountText(contract)}. Titulaire : ${holders(contract, portal)}.`,
    body: [
      ...(title.length > LONGEST_TITLE / 2 ? [{ kind: 'paragraph', text: title } as const] : []),
      { kind: 'facts', facts: contractFacts(contract, portal) },
      { kind: 'link', text: 'La fiche de ce contrat, avec sa ligne d’origine', address: link },
      { kind: 'paragraph', text: CAVEAT_TEXT['amount-is-not-spending'] },
      ...(portal.demonstration ? [{ kind: 'paragraph', text: DEMONSTRATION_NOTICE } as const] : []),
    ],
    categories: contractCategories(contract, portal),
  }
}

/**
 * The contracts notified last, by day of notification (concession: signature). One whose date is unknown has no place
 * in an order of days (rule 13) and stands in the yearly lists only.
 */
export function contractFeed(portal: Portal, site: SiteAddress): FeedData {
  const dated = portal.contracts.filter((contract) => knownDate(contract) !== undefined)
  const newest = dated.toSorted((one, other) => newestFirst(knownDate(one)!, knownDate(other)!))
  return {
    path: CONTRACTS_FEED.path,
    id: tagUri(site, 'flux/marches'),
    title: contractFeedTitle('nouveaux marchés', portal),
    description: fr`Les ${MOST_ENTRIES} marchés, marchés subséquents et concessions notifiés en dernier, d'après les fichiers arrêtés au ${formatDate(portal.referenceDate)}. Un contrat sans date connue n'y figure pas.`,
    page: `${site.root}marches/`,
    updated: portal.referenceDate,
    entries: newest.slice(0, MOST_ENTRIES).map((contract) => entry(contract, portal, site)),
  }
}
