import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressOf, useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import { ALL_SITES } from '../built/sites.ts'

const visit = useBrowser()

const PAGES = ['depenses', 'clauses', 'insertion', 'achat-local', 'achats-a-venir/suivi'] as const
const MOST_WORDS = 12
/** Outside the lists that open on demand. */
const MOST_NODES = 1500
const MOST_PRINTED: Readonly<Record<(typeof PAGES)[number], number>> = {
  depenses: 5,
  clauses: 5,
  insertion: 6,
  'achat-local': 5,
  'achats-a-venir/suivi': 4,
}

/** Words of a title: a number and its unit, held by a no-break space, are one. */
const wordsOf = (title: string) => title.split(/[ \n]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

const built = Object.entries(ALL_SITES).filter(([, { folder }]) => existsSync(join(folder, 'index.html')))

describe.each(built)('thematic pages of %s', (_name, { folder }) => {
  const html = (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8')

  it.each(PAGES)('state their finding in at most twelve words: /%s/', (path) => {
    const title = /<h1[^>]*>(.*?)<\/h1>/s
      .exec(html(path))![1]!
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&nbsp;', '\u00a0')
    expect(wordsOf(title).length, title).toBeGreaterThan(2)
    expect(wordsOf(title).length, title).toBeLessThanOrEqual(MOST_WORDS)
  })

  it('say at most once of which rows their shares are', () => {
    for (const path of PAGES)
      expect((html(path).match(/ne compte que ce que l’on sait/g) ?? []).length, path).toBeLessThan(2)
  })
})

describeSite('demonstration', () => {
  const html = (path: string) =>
    readFileSync(join(ALL_SITES.demonstration.folder, path, 'index.html'), 'utf8')

  it.each(PAGES)('gives each finding its drawing: /%s/', (path) => {
    const glances = html(path).match(/<article class="glance".*?<\/article>/gs) ?? []
    expect(glances.length).toBeGreaterThan(5)
    expect(glances.filter((each) => !each.includes('<svg'))).toEqual([])
  })

  it('ranks what modifications made dearest, from and to, each with its page', () => {
    const list = /<ol class="ranking overruns">.*?<\/ol>/s.exec(html('depenses'))![0]
    const rows = list.match(/<li>.*?<\/li>/gs)!
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows)
      expect(row).toMatch(/href="\/marches\/[^"]+".*de [\d,]+\s\S*€ à [\d,]+\s\S*€.*\+\d+/s)
  })

  it('draws parts that add up to a hundred, what is unknown the last of them', () => {
    const label = /id="lieu-des-titulaires".*?aria-label="([^"]+)"/s.exec(html('achat-local'))![1]!
    const parts = [...label.matchAll(/(\d+)\s%/g)].map(([, part]) => Number(part))
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(100)
    expect(label).toMatch(/Lieu inconnu\s: \d+\s%\.$/)
  })
})

for (const site of ['demonstration', 'real'] as const) {
  describeSite(site, () => {
    const page = (path: string) => pagesOf(site).find(({ file }) => file === `${path}/index.html`)!

    it.each(PAGES)('hold few nodes, and print on few sheets: /%s/', (path) =>
      visit(addressOf(site, page(path)), { viewport: { width: 1280, height: 900 } }, async (tab) => {
        const nodes = await tab.evaluate(
          () => document.querySelectorAll('*').length - document.querySelectorAll('details table *').length,
        )
        expect(nodes).toBeLessThanOrEqual(MOST_NODES)
        const pdf = (await tab.pdf({ format: 'A4' })).toString('latin1')
        const sheets = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)))
        expect(sheets).toBeLessThanOrEqual(MOST_PRINTED[path])
      }),
    )
  })
}
