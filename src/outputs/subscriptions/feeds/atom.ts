import { Feed } from 'feed'
import type { IsoDate } from '../../../domain/date.ts'
import { LICENCE, LICENCE_URL } from '../../../text/data/citation.ts'
import { escapeUTF8 } from 'entities'
import { cleanLine, cleanText } from '../../../text/language/clean-text.ts'
import type { FeedBlock, FeedData, FeedEntry } from './feed-data.ts'
import type { SiteAddress } from './site-address.ts'

/** Entries of one feed; older ones stay on the site. */
export const MOST_ENTRIES = 100

const atStartOfDay = (day: IsoDate) => new Date(`${day}T00:00:00Z`)
const html = (text: string) => escapeUTF8(cleanText(text))

function blockHtml(block: FeedBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${html(block.text)}</p>`
    case 'facts':
      return `<ul>${block.facts.map(([label, value]) => `<li>${html(label)}\u00a0: ${html(value)}</li>`).join('')}</ul>`
    case 'link':
      return `<p><a href="${html(block.address)}">${html(block.text)}</a></p>`
  }
}

/** Newest change first; of one day, in the order of the data. */
function newestFirst(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  return entries.toSorted((one, other) =>
    one.updated === other.updated ? 0 : one.updated > other.updated ? -1 : 1,
  )
}

/**
 * A feed in Atom (RFC 4287). The library writes titles and contents as HTML in CDATA and splits only the first `]]>`
 * of each: texts come to it escaped, so that none holds any. It knows no language and no type of links: both are
 * added to what it writes, so that a reader's voice speaks French and programs know the feed for one.
 */
export function atomXml(data: FeedData, author: string, site: SiteAddress): string {
  const entries = newestFirst(data.entries).slice(0, MOST_ENTRIES)
  const feed = new Feed({
    id: data.id,
    title: cleanLine(data.title),
    description: cleanLine(data.description),
    link: data.page,
    feedLinks: { atom: `${site.root}${data.path}` },
    updated: atStartOfDay(entries[0]?.updated ?? data.updated),
    author: { name: cleanLine(author), link: site.root },
    copyright: `${LICENCE} — ${LICENCE_URL}`,
    generator: 'Achats à livre ouvert',
  })
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      title: escapeUTF8(cleanLine(entry.title)),
      link: entry.link,
      published: atStartOfDay(entry.published),
      date: atStartOfDay(entry.updated),
      description: escapeUTF8(cleanLine(entry.summary)),
      content: entry.body.map(blockHtml).join(''),
      category: entry.categories.map(({ term, label }) => ({ term, name: label })),
    })
  }
  const text = feed
    .atom1()
    .replace('<feed xmlns', '<feed xml:lang="fr" xmlns')
    .replace('<link rel="self"', '<link rel="self" type="application/atom+xml"')
    .replace('<link rel="alternate"', '<link rel="alternate" type="text/html"')
  return `${text}\n`
}
