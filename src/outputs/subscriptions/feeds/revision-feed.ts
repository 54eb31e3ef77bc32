import type { Edition, EditionFigure } from '../../../domain/edition/edition.ts'
import type { Portal } from '../../../domain/portal.ts'
import { compareFigures, hasMoved } from '../../../domain/edition/revisions.ts'
import { formatDate } from '../../../text/language/format.ts'
import { EDITION_FIGURE_TEXT, editionFigureText, tableChangeSentence } from '../../../text/data/revisions.ts'
import { fr } from '../../../text/language/typography.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/data/citation.ts'
import { editionName, nextName } from '../../editions/revision-names.ts'
import { countChanges, revisionsOf } from '../../editions/revisions.ts'
import { contractFeedTitle } from './contract-feed.ts'
import type { FeedBlock, FeedData, FeedEntry } from './feed-data.ts'
import { tagUri } from './site-address.ts'
import type { SiteAddress } from './site-address.ts'

export const REVISIONS_FEED = { path: 'flux/revisions.xml', title: 'Révisions des données' } as const
const REVISIONS_PAGE = 'donnees/revisions/'

/** What an entry tells: an edition, or this build as the one to come. */
interface Told extends Pick<Edition, 'date' | 'figures' | 'changes'> {
  readonly name: string
  readonly reason?: string
  readonly before?: readonly EditionFigure[]
}

/** Headline figures: before and after where they moved. */
function figureProperties({ figures, before = [] }: Told): readonly (readonly [string, string])[] {
  return compareFigures(before, figures).flatMap((revision) => {
    const { key, before: old, after } = revision
    const label = EDITION_FIGURE_TEXT[key]
    if (label === undefined || after === undefined) return []
    const now = editionFigureText(after)
    return [[label, old && hasMoved(revision) ? fr`${now}, au lieu de ${editionFigureText(old)}` : now]]
  })
}

function entry(told: Told, portal: Portal, site: SiteAddress): FeedEntry {
  const { name, date, reason, changes } = told
  const sentences =
    changes.length === 0
      ? [fr`Première édition : rien à quoi la comparer.`]
      : changes.map(tableChangeSentence)
  const paragraph = (text: string): FeedBlock => ({ kind: 'paragraph', text })
  const link = `${site.root}${REVISIONS_PAGE}`
  return {
    id: tagUri(site, `revisions/${name}`),
    title: fr`Données arrêtées au ${formatDate(date)}`,
    link,
    published: date,
    updated: date,
    summary: sentences.join(' '),
    body: [
      ...(reason === undefined ? [] : [paragraph(fr`Motif : ${reason}`)]),
      ...sentences.map(paragraph),
      { kind: 'facts', facts: figureProperties(told) },
      { kind: 'link', text: 'Le journal des révisions', address: link },
      ...(portal.demonstration ? [paragraph(DEMONSTRATION_NOTICE)] : []),
    ],
    categories: [],
  }
}

/** One entry an edition, and one for this build where it differs from the last; newest first. */
export function revisionFeed(portal: Portal, site: SiteAddress): FeedData {
  const { editions, tables, current, unchanged, since } = revisionsOf(portal)
  const published = editions.map((edition, index): Told => ({
    ...edition,
    name: editionName(editions, index),
    before: editions[index - 1]?.figures,
  }))
  const now: Told = {
    name: nextName(editions, portal.referenceDate),
    date: portal.referenceDate,
    figures: current,
    changes: countChanges(tables),
    before: since?.figures,
  }
  const told = since !== undefined && unchanged ? published : [...published, now]
  return {
    path: REVISIONS_FEED.path,
    id: tagUri(site, 'flux/revisions'),
    title: contractFeedTitle('révisions des données', portal),
    description: fr`Ce qui a changé d'une édition des données à l'autre : lignes ajoutées, modifiées, retirées, et l'effet sur les chiffres de tête.`,
    page: `${site.root}${REVISIONS_PAGE}`,
    updated: portal.referenceDate,
    entries: told.toReversed().map((each) => entry(each, portal, site)),
  }
}
