import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import type { Page } from 'playwright-core'
import { eventsOf, parseIcs, valueOf } from '../../outputs/subscriptions/calendar-ics.ts'
import { childrenOf, parseXml, textOfOne } from '../../outputs/subscriptions/feeds-xml.ts'
import { useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import { readCsv } from '../built/csv.ts'
import { pagesOf } from '../built/html.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

const visit = useBrowser()

const filesOf = (site: SiteName, pattern: string) =>
  globSync(pattern, { cwd: SITES[site].folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
const read = (site: SiteName, file: string) => readFileSync(join(SITES[site].folder, file), 'utf8')
const pageOf = (site: SiteName, file: string) => pagesOf(site).find((page) => page.file === file)!
const feedOf = (site: SiteName, file = 'flux/achats-a-venir.xml') => parseXml(read(site, file))
const calendarOf = (site: SiteName, file = 'calendrier/achats-a-venir.ics') => parseIcs(read(site, file))
const host = (site: SiteName) => (site === 'below' ? 'ville.example' : 'achats-a-livre-ouvert.example')
const root = (site: SiteName) => `https://${host(site)}${SITES[site].base}`
const exists = (site: SiteName, address: string) => {
  const path = new URL(address).pathname.slice(SITES[site].base.length)
  return existsSync(join(SITES[site].folder, path.replace(/\/$/, '/index.html') || 'index.html'))
}

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    const feeds = filesOf(site, 'flux/**/*.xml')
    const calendars = filesOf(site, 'calendrier/**/*.ics')

    it('has a feed and a calendar for all, for every trade and for every reserved kind', () => {
      const trades = readCsv(site, 'metiers.csv').rows.map(({ metier }) => metier)
      expect(trades.length).toBeGreaterThan(30)
      const keys = [
        'achats-a-venir',
        ...trades.map((trade) => `metiers/${trade}`),
        ...['ea-esat', 'siae', 'ess', 'detention'].map((kind) => `reserves/${kind}`),
      ]
      const notices = readCsv(site, 'consultations.csv').rows.length > 0 ? ['consultations'] : []
      const others = [...notices, 'marches', 'modifications', 'objectifs', 'revisions']
      expect(feeds).toEqual([...keys, ...others].map((key) => `flux/${key}.xml`).sort())
      expect(calendars).toEqual(expect.arrayContaining(keys.map((key) => `calendrier/${key}.ics`)))
    })

    it('writes every feed well-formed, under its own address, leading to pages that exist', () => {
      for (const file of feeds) {
        const feed = feedOf(site, file)
        const [page, self] = childrenOf(feed, 'link').map(({ attributes }) => attributes['href']!)
        expect(self).toBe(root(site) + file)
        expect(exists(site, page!), page).toBe(true)
        for (const entry of childrenOf(feed, 'entry')) {
          const link = childrenOf(entry, 'link')[0]!.attributes['href']!
          expect(exists(site, link.split('#')[0]!), link).toBe(true)
          expect(textOfOne(entry, 'id')).toMatch(
            new RegExp(
              `^tag:${host(site)},2026:mel/(achats-a-venir|annees|consultations|marches|objectifs|rapports|revisions)/`,
            ),
          )
          expect(textOfOne(entry, 'updated') >= textOfOne(entry, 'published')).toBe(true)
        }
      }
    })

    it('writes every calendar as the format asks, its events leading to pages that exist', () => {
      for (const file of calendars) {
        const calendar = calendarOf(site, file)
        expect(calendar.components.length).toBeGreaterThan(0)
        const uids = eventsOf(calendar).map((event) => {
          expect(exists(site, valueOf(event, 'URL')), valueOf(event, 'URL')).toBe(true)
          return valueOf(event, 'UID')
        })
        expect(new Set(uids).size).toBe(uids.length)
      }
    })

    it('names the feed in the head of every page', () => {
      const without = pagesOf(site).filter(
        ({ tags }) =>
          !tags.some(
            ({ name, attributes }) =>
              name === 'link' &&
              attributes['type'] === 'application/atom+xml' &&
              feeds.includes(attributes['href']!.slice(SITES[site].base.length)),
          ),
      )
      expect(without.map(({ file }) => file)).toEqual([])
    })

    it('shows every address in full on the page that tells how to follow', () => {
      const { text, tags } = pageOf(site, 'suivre/index.html')
      const subscribed = [
        ...feeds,
        ...calendars.filter((file) => !/^calendrier\/(?:achats|consultations)\//.test(file)),
      ]
      expect(subscribed.filter((file) => !text.includes(`${root(site)}${file} `))).toEqual([])
      const links = tags.flatMap(({ attributes }) => attributes['href'] ?? [])
      expect(subscribed.filter((file) => !links.includes(SITES[site].base + file))).toEqual([])
      expect(tags.filter(({ name }) => name === 'input')).toHaveLength(
        tags.filter(({ name, attributes }) => name === 'input' && attributes['type'] === 'search').length,
      )
    })

    it('says in the guide whether somebody has read the law again, and where to answer', () => {
      const { text } = pageOf(site, 'guide/index.html')
      expect(text.match(/non revérifié/g)!.length).toBeGreaterThan(15)
      expect(text).toContain('Son adresse n’est pas renseignée sur ce site')
      expect(text).toContain('Ce que ce guide ne dit pas')
    })
  })
}

describeSite('demonstration', () => {
  const purchases = () => readCsv('demonstration', 'achats-a-venir.csv').rows

  it('has an entry for the hundred purchases changed last, each dated by an edition', () => {
    const feed = feedOf('demonstration')
    const entries = childrenOf(feed, 'entry')
    expect(entries).toHaveLength(Math.min(100, purchases().length))
    const days = entries.map((entry) => textOfOne(entry, 'updated').slice(0, 10))
    expect(days).toEqual(days.toSorted().toReversed())
    expect(textOfOne(feed, 'title')).toMatch(/^Démonstration/)
  })

  it('has an event of publication for every purchase ahead with a date, and its own file', () => {
    const events = eventsOf(calendarOf('demonstration'))
    const planned = new Set(
      events
        .filter((event) => /-publication@/.test(valueOf(event, 'UID')))
        .map((event) => valueOf(event, 'X-ALO-ID')),
    )
    expect(planned.size).toBeGreaterThan(100)
    const own = filesOf('demonstration', 'calendrier/achats/*.ics')
    const subjects = new Set(events.map((event) => valueOf(event, 'X-ALO-ID')))
    expect(own).toEqual([...subjects].sort().map((slug) => `calendrier/achats/${slug}.ics`))
    const moved = events.filter((event) => Number(valueOf(event, 'SEQUENCE')) > 0)
    expect(moved.length).toBeGreaterThan(10)
    expect(events.filter((event) => valueOf(event, 'STATUS') === 'CANCELLED').length).toBeGreaterThan(0)
  })

  it('is read by a browser too', async () => {
    await visit(inject('urls')['demonstration']!, {}, async (tab: Page) => {
      for (const file of ['flux/achats-a-venir.xml', 'flux/metiers/menuiserie.xml']) {
        const roots = await tab.evaluate(async (path) => {
          const text = await (await fetch(path)).text()
          const parsed = new DOMParser().parseFromString(text, 'application/xml')
          return [parsed.documentElement.nodeName, parsed.querySelectorAll('parsererror').length] as const
        }, `/${file}`)
        expect(roots).toEqual(['feed', 0])
      }
    })
  })

  it('lists in the guide every need that is open to ideas, with a contact', () => {
    const { tags, text } = pageOf('demonstration', 'guide/index.html')
    const from = tags.findIndex(({ attributes }) => attributes['id'] === 'table-besoins')
    const to = tags.findIndex(({ attributes }) => attributes['id'] === 'ensemble')
    const links = tags.slice(from, to).flatMap(({ attributes }) => attributes['href'] ?? [])
    const needs = links.filter((href) => href.startsWith('/achats-a-venir/'))
    expect(needs.length).toBeGreaterThan(5)
    expect(links.filter((href) => /^mailto:.*\.example$/.test(href)).length).toBeGreaterThan(5)
    expect(text).toContain('n’engage pas l’acheteur')
    const open = purchases().filter(({ sourcing_ouvert }) => sourcing_ouvert === 'oui')
    expect(needs.length).toBeLessThanOrEqual(open.length)
  })

  it('copies an address at one press, and says so', () =>
    visit(
      new URL('suivre/', inject('urls')['demonstration']).href,
      { permissions: ['clipboard-read', 'clipboard-write'] },
      async (tab) => {
        await tab.locator('#adresses > summary').click()
        const first = tab.locator('copy-address').first()
        await first.getByRole('button', { name: /^Copier l’adresse/ }).click()
        expect(await first.getByRole('status').textContent()).toBe('Copié')
        const copied = await tab.evaluate(() => navigator.clipboard.readText())
        expect(copied).toBe(await first.locator('code').textContent())
        expect(copied).toMatch(/^https:\/\/.*\/calendrier\/achats-a-venir\.ics$/)
      },
    ))

  it('follows a trade at one press: own calendar, two of the web, feed; trades in the order of the alphabet', () =>
    visit(
      new URL('suivre/', inject('urls')['demonstration']).href,
      { viewport: { width: 360, height: 740 } },
      async (tab) => {
        const rows = tab.locator('section[aria-labelledby="metiers"] .facts > div')
        const names = await rows.locator('dt a').allInnerTexts()
        expect(names.length).toBeGreaterThan(30)
        expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'fr-FR')))
        const links = await rows
          .first()
          .locator('dd a')
          .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href.split('?')[0]))
        expect(links).toEqual([
          expect.stringMatching(/^webcal:\/\/.*\/calendrier\/metiers\/.*\.ics$/),
          'https://calendar.google.com/calendar/render',
          'https://outlook.live.com/calendar/0/addfromweb',
          expect.stringMatching(/\/flux\/metiers\/.*\.xml$/),
        ])
        expect(await tab.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6500)
      },
    ))

  it.each([
    'achats-a-venir/',
    'achats-a-venir/pa-2026-016/',
    'achats-a-venir/metiers/menuiserie/',
    'consultations/',
  ])('offers on /%s to follow it, and asks nothing of another host', (path) =>
    visit(new URL(path, inject('urls')['demonstration']).href, {}, async (tab) => {
      const foreign: string[] = []
      tab.on('request', (request) => {
        if (new URL(request.url()).host !== new URL(tab.url()).host) foreign.push(request.url())
      })
      const folds = tab.locator('main .subscribe')
      expect(await folds.count()).toBeGreaterThan(0)
      await folds.last().locator('summary').click()
      expect(await folds.last().locator('a[href^="webcal:"]').isVisible()).toBe(true)
      expect(foreign).toEqual([])
    }),
  )

  it('copies the code of a figure too heavy to stand in its page, from its file', () =>
    visit(
      new URL('indicateurs/communes-des-titulaires/', inject('urls')['demonstration']).href,
      { permissions: ['clipboard-read', 'clipboard-write'] },
      async (tab) => {
        const embed = tab.locator('details.embed').first()
        await embed.locator('summary').click()
        await embed.getByRole('button', { name: /le code de la figure/ }).click()
        await tab.waitForFunction(() => document.querySelector('details.embed [role=status]')?.textContent)
        const copied = await tab.evaluate(() => navigator.clipboard.readText())
        expect(copied.replaceAll('\r\n', '\n')).toBe(
          read('demonstration', 'donnees/indicateurs/communes-des-titulaires.html'),
        )
      },
    ))

  it('shows no button where nothing would copy', () =>
    visit(
      new URL('suivre/', inject('urls')['demonstration']).href,
      { javaScriptEnabled: false },
      async (tab) => {
        await tab.locator('#adresses > summary').click()
        expect(await tab.locator('copy-address button:visible').count()).toBe(0)
        expect(await tab.locator('copy-address code:visible').count()).toBeGreaterThan(70)
      },
    ))
})

describeSite('real', () => {
  it('has feeds and calendars without entries, and says that no plan is published', () => {
    // Feeds of contracts, of targets and of the diary follow other files.
    const ofPlan = (file: string) => !/flux\/(?:marches|modifications|objectifs|revisions)\.xml$/.test(file)
    for (const file of filesOf('real', 'flux/**/*.xml').filter(ofPlan))
      expect(childrenOf(feedOf('real', file), 'entry')).toEqual([])
    for (const file of filesOf('real', 'calendrier/**/*.ics'))
      expect(eventsOf(calendarOf('real', file))).toEqual([])
    expect(textOfOne(feedOf('real'), 'subtitle')).toContain('ne contiennent aucune programmation des achats')
    expect(pageOf('real', 'suivre/index.html').text).toContain(
      'ne contiennent aucune programmation des achats',
    )
    expect(pageOf('real', 'guide/index.html').text).toContain(
      'ne contiennent aucune programmation des achats',
    )
  })
})
