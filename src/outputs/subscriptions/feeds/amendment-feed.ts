import { amendmentEffects } from '../../../domain/contract/amendment-effects.ts'
import type { AmendmentEffect } from '../../../domain/contract/amendment-effects.ts'
import type { Amendment, Contract } from '../../../domain/contract/contract.ts'
import { isPlausibleDate } from '../../../domain/date.ts'
import type { IsoDate } from '../../../domain/date.ts'
import type { Portal } from '../../../domain/portal.ts'
import { AMENDMENT_WITHOUT_EFFECT } from '../../../text/contract.ts'
import { formatDate } from '../../../text/language/format.ts'
import { fr } from '../../../text/language/typography.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/data/citation.ts'
import { MOST_ENTRIES } from './atom.ts'
import { cleanLine, shortLine } from '../../../text/language/clean-text.ts'
import { contractProperties, holders } from './contract-properties.ts'
import { asPublished } from '../../../views/contract/amount.ts'
import { contractView } from '../../../views/contract/view.ts'
import { namedSupplier } from '../../../views/supplier/named.ts'
import { contractCategories, contractFeedTitle, newestFirst } from './contract-feed.ts'
import type { FeedData, FeedEntry } from './feed-data.ts'
import { addressAt, tagUri } from './site-address.ts'
import type { SiteAddress } from './site-address.ts'

const LONGEST_TITLE = 160
export const AMENDMENTS_FEED = { path: 'flux/modifications.xml', title: 'Modifications de marchés' } as const

/** A modification whose day is known and not after the data. */
interface Dated {
  readonly contract: Contract
  readonly amendment: Amendment
  readonly effect: AmendmentEffect
  readonly date: IsoDate
  /** Within its contract, for life: its day, and a number where the day has several. */
  readonly key: string
}

/** Only what the modification changes: what it says again is no news. */
function amendmentSentences(
  { amount, durationMonths, suppliers = [] }: AmendmentEffect,
  portal: Portal,
): readonly string[] {
  const sentences = [
    amount !== undefined && fr`Nouveau montant total : ${asPublished(amount)} hors taxes.`,
    durationMonths !== undefined && fr`Nouvelle durée : ${durationMonths} mois.`,
    suppliers.length > 0 &&
      fr`Fournisseur après la modification : ${holders(suppliers.map((each) => namedSupplier(portal, each)))}.`,
  ].filter((sentence) => sentence !== false)
  return sentences.length > 0 ? sentences : [AMENDMENT_WITHOUT_EFFECT]
}

function datedAmendments({ contracts, referenceDate }: Portal): readonly Dated[] {
  return contracts.flatMap((contract) => {
    const seen = new Map<string, number>()
    const effects = amendmentEffects(contract)
    return contract.amendments.flatMap((amendment, index) => {
      const { date } = amendment
      if (date === undefined || !isPlausibleDate(date, referenceDate)) return []
      const number = (seen.get(date) ?? 0) + 1
      seen.set(date, number)
      return [
        {
          contract,
          amendment,
          effect: effects[index]!,
          date,
          key: number === 1 ? date : `${date}-${number}`,
        },
      ]
    })
  })
}

function entry(
  { contract, amendment, effect, date, key }: Dated,
  portal: Portal,
  site: SiteAddress,
): FeedEntry {
  const view = contractView(portal, contract)
  const { heading: title, path } = view
  const link = addressAt(site, path)
  const changed = amendmentSentences(effect, portal).join(' ')
  const { description } = amendment
  return {
    id: tagUri(site, `marches/${contract.id}/modifications/${key}`),
    title: shortLine(fr`Modifié : ${title}`, LONGEST_TITLE),
    link,
    published: date,
    updated: date,
    summary: fr`Modification du ${formatDate(date)}. ${changed}`,
    body: [
      { kind: 'paragraph', text: fr`Modification du ${formatDate(date)}. ${changed}` },
      ...(description === undefined || cleanLine(description) === ''
        ? []
        : [{ kind: 'paragraph', text: fr`Objet publié de la modification : ${description}` } as const]),
      { kind: 'paragraph', text: fr`Le contrat dans son dernier état : ${title}` },
      { kind: 'facts', facts: contractProperties(view) },
      { kind: 'link', text: 'La fiche de ce contrat et son histoire', address: link },
      ...(portal.demonstration ? [{ kind: 'paragraph', text: DEMONSTRATION_NOTICE } as const] : []),
    ],
    categories: contractCategories(view),
  }
}

/** The modifications notified last. An undated one, or one dated after the data, has no place in an order of days. */
export function amendmentFeed(portal: Portal, site: SiteAddress): FeedData {
  const newest = datedAmendments(portal).toSorted((one, other) => newestFirst(one.date, other.date))
  return {
    path: AMENDMENTS_FEED.path,
    id: tagUri(site, 'flux/modifications'),
    title: contractFeedTitle('modifications de marchés', portal),
    description: fr`Les ${MOST_ENTRIES} modifications de marchés signées en dernier, d'après les fichiers arrêtés au ${formatDate(portal.referenceDate)}. Une modification sans date connue n'y figure pas.`,
    page: `${site.root}marches/`,
    updated: portal.referenceDate,
    entries: newest.slice(0, MOST_ENTRIES).map((dated) => entry(dated, portal, site)),
  }
}
