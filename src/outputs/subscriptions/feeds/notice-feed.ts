import { NOTICES_PATH, feedPath } from '../../../domain/links.ts'
import type { Portal } from '../../../domain/portal.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/data/citation.ts'
import { shortLine } from '../../../text/language/clean-text.ts'
import { formatDate } from '../../../text/language/format.ts'
import { NATURE_TEXT, NOTICE_NOTE, untilMoment } from '../../../text/notice.ts'
import { fr } from '../../../text/language/typography.ts'
import { noticeView } from '../../../views/notice/view.ts'
import type { NoticeView } from '../../../views/notice/view.ts'
import { noticeFacts } from '../../../views/notice/words.ts'
import { MOST_ENTRIES } from './atom.ts'
import type { FeedBlock, FeedData, FeedEntry } from './feed-data.ts'
import { addressAt, tagUri } from './site-address.ts'
import type { SiteAddress } from './site-address.ts'

const LONGEST_TITLE = 160
const KEY = 'consultations'

const paragraph = (text: string): FeedBlock => ({ kind: 'paragraph', text })

/** A notice as an entry: one for its whole life, shown again where a version changed it. */
export function noticeEntry(view: NoticeView, portal: Portal, site: SiteAddress): FeedEntry {
  const { notice, path, heading, trade } = view
  const { deadline } = notice
  const last = notice.versions.at(-1)!
  const published = notice.publishedOn ?? portal.referenceDate
  const link = addressAt(site, path)
  const until = deadline === undefined ? fr`date limite inconnue` : untilMoment(deadline)
  return {
    id: tagUri(site, `${KEY}/${notice.slug}`),
    title: shortLine(fr`${NATURE_TEXT[last.nature]} : ${heading}`, LONGEST_TITLE),
    link,
    published,
    updated: last.publishedOn ?? published,
    summary: fr`${NATURE_TEXT[last.nature]} du ${formatDate(last.publishedOn ?? published)}, ${until}.`,
    body: [
      paragraph(heading),
      { kind: 'facts', facts: noticeFacts(view).map(({ label, value }) => [label, value] as const) },
      { kind: 'link', text: 'La fiche de cette consultation', address: link },
      paragraph(NOTICE_NOTE),
      ...(portal.demonstration ? [paragraph(DEMONSTRATION_NOTICE)] : []),
    ],
    categories: trade === undefined ? [] : [{ term: trade.slug, label: trade.label }],
  }
}

/** What is published, and every version of it; none where no notice is read. */
export function noticeFeeds(portal: Portal, site: SiteAddress): readonly FeedData[] {
  const { notices, territory, demonstration, referenceDate } = portal
  if (notices.length === 0) return []
  const title = fr`${territory.shortName}, consultations`
  return [
    {
      path: feedPath({ key: KEY }),
      id: tagUri(site, `flux/${KEY}`),
      title: demonstration ? fr`Démonstration : ${title}` : title,
      description: fr`Avis de marchés publics, au plus ${MOST_ENTRIES}, les derniers parus ou rectifiés d'abord. ${NOTICE_NOTE}`,
      page: addressAt(site, NOTICES_PATH),
      updated: referenceDate,
      entries: notices.map((notice) => noticeEntry(noticeView(portal, notice), portal, site)),
    },
  ]
}
