import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { PackedCard } from '../../../src/domain/card-blocks.ts'
import { SEARCH_KINDS } from '../../../src/text/search.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

/** What a first search may weigh on the wire. */
const FIRST_SEARCH = 150_000

/** The cards of a built index: what the search page is given, by the letter of their kind. */
function cardsOf(site: SiteName) {
  const { folder } = SITES[site]
  return globSync('recherche/index-*/cards/*.pf_cards', { cwd: folder }).flatMap((file) => {
    const packed = JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString()) as PackedCard[]
    return packed.map(([url]) => ({ letter: basename(file).charAt(0), url }))
  })
}

for (const site of ['demonstration', 'real'] as const) {
  describeSite(site, () => {
    it('leads to pages and anchors that exist, to every contract and to every supplier that has a page', () => {
      const { base } = SITES[site]
      const ids = new Map(pagesOf(site).map((page) => [page.address, new Set(page.ids)]))
      const cards = cardsOf(site)
      expect(cards.length).toBeGreaterThan(2000)
      const lost = cards.filter(({ url }) => {
        const [path, anchor] = url.split('#') as [string, string?]
        const page = ids.get(base + path.slice(1))
        return page === undefined || (anchor !== undefined && !page.has(anchor))
      })
      expect(lost.map(({ url }) => url).slice(0, 10)).toEqual([])
      for (const [letter, type] of [
        ['m', 'contract'],
        ['s', 'supplier'],
      ]) {
        const found = new Set(
          cards.filter((card) => card.letter === letter).map(({ url }) => base + url.slice(1)),
        )
        const pages = pagesOf(site).filter((page) => page.type === type)
        expect(found.size).toBe(pages.length)
        expect(pages.filter((page) => !found.has(page.address)).map(({ file }) => file)).toEqual([])
      }
    })

    it('is a few files, whatever the number of cards', () => {
      const { folder } = SITES[site]
      const count = globSync('recherche/index-*/**', { cwd: folder }).length
      expect(count).toBeLessThan(cardsOf(site).length / 10)
    })

    it('weighs little at the first search', () => {
      const { folder } = SITES[site]
      const at = (pattern: string) =>
        globSync(pattern, { cwd: folder }).map((file) => readFileSync(join(folder, file)))
      const largest = (files: readonly Buffer[]) => Math.max(...files.map((file) => file.length))
      const texts = at('recherche/index-*/pagefind{.js,-entry.json}')
      const packed = at('recherche/index-*/{*.pf_meta,wasm.*}')
      expect(texts.length + packed.length).toBe(4)
      // Trades stand in the page; of each other kind, as many files as results are shown of it, at most.
      const cards = SEARCH_KINDS.slice(1).flatMap(({ letter, first }) =>
        at(`recherche/index-*/cards/${letter}*`)
          .map((file) => file.length)
          .toSorted((a, b) => b - a)
          .slice(0, first),
      )
      const [script] = /_astro\/SearchForm[^"]*\.js/.exec(
        readFileSync(join(folder, 'recherche/index.html'), 'utf8'),
      )!
      const sizes = [
        ...[...texts, ...at(script)].map((file) => gzipSync(file).length),
        ...packed.map((file) => file.length),
        largest(at('recherche/index-*/index/*')),
        ...cards,
      ]
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_SEARCH)
    })
  })
}
