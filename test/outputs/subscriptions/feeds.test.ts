import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { purchasePath } from '../../../src/domain/links.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { publishedFiles } from '../../../src/outputs/files/files.ts'
import { MOST_ENTRIES, atomXml } from '../../../src/outputs/subscriptions/feeds/atom.ts'
import { selections } from '../../../src/views/purchase/selections.ts'
import { siteAddress } from '../../../src/outputs/subscriptions/feeds/site-address.ts'
import { childrenOf, parseXml, textOfOne } from './feeds-xml.ts'
import type { Element } from './feeds-xml.ts'
import { NASTY_TITLES, planOf } from '../plan-editions.ts'
import { portal } from '../portal-fixture.ts'

const TRADES = [
  { slug: 'nettoyage', label: 'Nettoyage', description: '', cpvPrefixes: ['909'] },
  { slug: 'menuiserie', label: 'Menuiserie, serrurerie', description: '', cpvPrefixes: ['4542'] },
]
const SITE = 'https://achats.example/portail/'

function feedOf(data: Portal, path: string, siteRoot = SITE): Element {
  const file = publishedFiles(data, { siteRoot }).find((each) => each.path === path)!
  return parseXml([...file.lines()].join(''))
}
const entriesOf = (data: Portal, path = 'flux/achats-a-venir.xml') => childrenOf(feedOf(data, path), 'entry')
const idsOf = (data: Portal, path: string) => entriesOf(data, path).map((entry) => textOfOne(entry, 'id'))
/** What a reader sees of an element of type "html", tags apart. */
const seen = (html: string) => textOf(parseXml(`<div>${html.replaceAll('\u00a0', ' ')}</div>`))
const textOf = ({ text, children }: Element): string => [text, ...children.map(textOf)].join(' ').trim()

const data = portal({
  referenceDate: '2026-10-31',
  trades: TRADES,
  ...planOf({
    '2026-05-15': [
      { id: 'A', title: 'Lavage de vitres', cpv: '90911300', plannedPublication: '2027-T1' },
      { id: 'B', title: 'Portes', cpv: '45421131', plannedPublication: '2026-11' },
      { id: 'C', title: 'Sans suite', plannedPublication: '2027-T2' },
      { id: 'D', title: 'Inchangé', plannedPublication: '2027-04', reservedArticles: ['L2113-14'] },
    ],
    '2026-10-15': [
      {
        id: 'A',
        title: 'Lavage de vitres',
        cpv: '90911300',
        plannedPublication: '2027-T2',
        minAmount: 80_000_00n,
      },
      { id: 'B', title: 'Portes', cpv: '45421131', plannedPublication: '2026-11', sourcingOpen: true },
      { id: 'D', title: 'Inchangé', plannedPublication: '2027-04', reservedArticles: ['L2113-14'] },
      { id: 'E', title: 'Crèche', plannedPublication: '2027-T3', reservedArticles: ['L2113-15'] },
    ],
  }),
})
const entry = (slug: string) =>
  entriesOf(data).find((each) => textOfOne(each, 'id').endsWith(`/achats-a-venir/${slug}`))!

describe('a feed of purchases', () => {
  const feed = feedOf(data, 'flux/achats-a-venir.xml')

  it('has what RFC 4287 requires, in French, with its own address, its page and its licence', () => {
    expect(feed.name).toBe('feed')
    expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fr' })
    expect(textOfOne(feed, 'id')).toBe('tag:achats.example,2026:mel/flux/achats-a-venir')
    expect(textOfOne(feed, 'title')).toBe('MEL, achats à venir\u00a0: tous les métiers')
    expect(textOfOne(feed, 'updated')).toBe('2026-10-15T00:00:00.000Z')
    expect(textOfOne(feed, 'rights')).toContain('Licence Ouverte 2.0')
    expect(textOfOne(feed, 'subtitle')).toContain('n’engage pas l’acheteur')
    expect(textOfOne(childrenOf(feed, 'author')[0]!, 'name')).toContain('Métropole européenne de Lille')
    const links = childrenOf(feed, 'link').map(({ attributes }) => attributes)
    expect(links).toEqual([
      { rel: 'alternate', type: 'text/html', href: `${SITE}achats-a-venir/` },
      { rel: 'self', type: 'application/atom+xml', href: `${SITE}flux/achats-a-venir.xml` },
    ])
  })

  it('has one entry a purchase, newest change first, and of one day what is still ahead', () => {
    const slugs = childrenOf(feed, 'entry').map((each) => textOfOne(each, 'id').split('/').at(-1))
    expect(slugs).toEqual(['b', 'a', 'e', 'c', 'd'])
  })

  it('dates an entry by the editions: first told, last changed', () => {
    const dates = (slug: string) =>
      ['published', 'updated'].map((name) => textOfOne(entry(slug), name).slice(0, 10))
    expect(dates('a')).toEqual(['2026-05-15', '2026-10-15'])
    expect(dates('d')).toEqual(['2026-05-15', '2026-05-15'])
    expect(dates('e')).toEqual(['2026-10-15', '2026-10-15'])
  })

  it('says in words what changed last, and leads to the page of the purchase', () => {
    expect(textOfOne(entry('a'), 'title')).toBe('Reporté de 3\u00a0mois\u00a0: Lavage de vitres')
    expect(textOfOne(entry('a'), 'summary')).toBe(
      'Reporté de 3\u00a0mois\u00a0: publication prévue pour le 2e\u00a0trimestre\u00a02027, au lieu du 1er\u00a0trimestre\u00a02027. ' +
        'Montant estimé\u00a0: à partir de 80\u202f000\u00a0€.',
    )
    expect(textOfOne(entry('b'), 'title')).toBe('Sourcing ouvert\u00a0: Portes')
    expect(textOfOne(entry('c'), 'title')).toBe('Retiré\u00a0: Sans suite')
    expect(textOfOne(entry('e'), 'summary')).toContain('Annoncé\u00a0: publication prévue pour le 3e')
    for (const purchase of data.purchases) {
      const [link] = childrenOf(entry(purchase.slug), 'link')
      expect(link!.attributes['href']).toBe(SITE.slice(0, -1) + purchasePath(purchase))
    }
  })

  it('says in every entry that a plan binds nobody', () => {
    for (const each of childrenOf(feed, 'entry'))
      expect(seen(textOfOne(each, 'content'))).toContain('n’engage pas l’acheteur')
  })
})

describe('the feeds', () => {
  it('are one for all, one for each reserved kind, one for every trade, also where nothing is planned', () => {
    const paths = publishedFiles(data)
      .map(({ path }) => path)
      .filter((path) => path.startsWith('flux/'))
    expect(paths).toEqual([
      'flux/achats-a-venir.xml',
      ...['ea-esat', 'siae', 'ess', 'detention'].map((kind) => `flux/reserves/${kind}.xml`),
      'flux/metiers/nettoyage.xml',
      'flux/metiers/menuiserie.xml',
      'flux/marches.xml',
      'flux/modifications.xml',
      'flux/revisions.xml',
      'flux/objectifs.xml',
    ])
    expect(selections(data)).toHaveLength(paths.length - 4)
  })

  it('hold the purchases of their trade, or of the articles that the plan declares', () => {
    const at = (path: string) => idsOf(data, path).map((id) => id.split('/').at(-1))
    expect(at('flux/metiers/nettoyage.xml')).toEqual(['a'])
    expect(at('flux/metiers/menuiserie.xml')).toEqual(['b'])
    expect(at('flux/reserves/ea-esat.xml')).toEqual(['d'])
    expect(at('flux/reserves/siae.xml')).toEqual(['d'])
    expect(at('flux/reserves/ess.xml')).toEqual(['e'])
    expect(at('flux/reserves/detention.xml')).toEqual([])
  })

  it('are feeds all the same where no plan is published, dated by the data', () => {
    const none = portal({ trades: TRADES })
    const feed = feedOf(none, 'flux/metiers/nettoyage.xml')
    expect(childrenOf(feed, 'entry')).toEqual([])
    expect(textOfOne(feed, 'updated')).toBe('2023-09-08T00:00:00.000Z')
    expect(textOfOne(feed, 'subtitle')).toContain('ne contiennent aucune programmation')
  })

  it('keep an entry’s identifier over editions, titles and folders of the site, and in every feed', () => {
    const later = portal({
      trades: TRADES,
      ...planOf({ '2027-01-01': [{ id: 'A', title: 'Autre titre', cpv: '90911300' }] }),
    })
    const id = 'tag:achats.example,2026:mel/achats-a-venir/a'
    expect(idsOf(later, 'flux/achats-a-venir.xml')).toEqual([id])
    expect(idsOf(data, 'flux/metiers/nettoyage.xml')).toEqual([id])
    const elsewhere = feedOf(data, 'flux/metiers/nettoyage.xml', 'https://achats.example:8443/')
    expect(textOfOne(childrenOf(elsewhere, 'entry')[0]!, 'id')).toBe(id)
  })

  it('say "Démonstration" in their title and in each entry', () => {
    const demonstration = { ...data, demonstration: true }
    expect(textOfOne(feedOf(demonstration, 'flux/achats-a-venir.xml'), 'title')).toMatch(/^Démonstration/)
    for (const each of entriesOf(demonstration))
      expect(textOfOne(each, 'content')).toContain('Données de démonstration')
    expect(textOfOne(feedOf(data, 'flux/achats-a-venir.xml'), 'title')).not.toMatch(/Démonstration/)
  })

  it('stop at the latest hundred, and say so', () => {
    const lines = Array.from({ length: MOST_ENTRIES + 30 }, (_, index) => ({ id: `P-${index}` }))
    const many = portal({ ...planOf({ '2026-05-15': lines }) })
    const feed = feedOf(many, 'flux/achats-a-venir.xml')
    expect(childrenOf(feed, 'entry')).toHaveLength(MOST_ENTRIES)
    expect(textOfOne(feed, 'subtitle')).toContain(`Au plus ${MOST_ENTRIES} achats`)
  })

  it('are the same bytes each time', () => {
    const bytes = () =>
      publishedFiles(data).flatMap(({ path, lines }) => (path.startsWith('flux/') ? [...lines()] : []))
    expect(bytes()).toEqual(bytes())
  })
})

describe('titles that break what is not written with care', () => {
  const withTitle = (title: string) =>
    portal({ ...planOf({ '2026-05-15': [{ id: 'A', title, description: title }] }) })

  it.each(NASTY_TITLES.map((title) => [title.slice(0, 40), title] as const))('%j', (_start, title) => {
    const [only] = entriesOf(withTitle(title))
    const shown = seen(textOfOne(only!, 'title'))
    expect([...shown].length).toBeLessThanOrEqual(160)
    expect(shown).not.toMatch(/[\n\u202a-\u202e\u2066-\u2069]/)
    const firstWord = /\p{L}+/u.exec(title)![0]
    expect(shown).toContain(firstWord)
    // The markup of the entry is ours alone.
    const names = (element: Element): string[] => [element.name, ...element.children.flatMap(names)]
    const content = parseXml(`<div>${textOfOne(only!, 'content')}</div>`)
    expect(new Set(names(content))).toEqual(new Set(['div', 'p', 'ul', 'li', 'a']))
  })

  it('holds for any text', () => {
    const site = siteAddress(portal(), SITE)
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(anything, anything, (title, text) => {
        const xml = atomXml(
          {
            path: 'flux/x.xml',
            id: 'tag:achats.example,2026:x',
            title,
            description: text,
            page: SITE,
            updated: '2026-05-15',
            entries: [
              {
                id: 'tag:achats.example,2026:y',
                title,
                link: SITE,
                published: '2026-05-15',
                updated: '2026-05-15',
                summary: text,
                body: [{ kind: 'facts', facts: [[title, text]] }],
                categories: [{ term: 'x', label: 'X' }],
              },
            ],
          },
          'Achats à livre ouvert',
          site,
        )
        const [entry] = childrenOf(parseXml(xml), 'entry')
        expect(parseXml(`<div>${textOfOne(entry!, 'content')}</div>`).children).toHaveLength(1)
      }),
      { numRuns: 100 },
    )
  }, 30_000)
})
