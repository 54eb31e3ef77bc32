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
