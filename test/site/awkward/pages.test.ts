import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { useBrowser } from '../browser/browse.ts'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { PageOutline } from '../built/html.ts'
import { SITES } from '../built/sites.ts'
import { SAME_NAME, SAME_NAME_SIRETS, TITLE_NAMES, TRAP, keptTitle } from './texts.ts'

const visit = useBrowser()
const { folder } = SITES.awkward
const documentOf = (path: string) =>
  parseHTML(readFileSync(join(folder, path, 'index.html'), 'utf8')).document
const idOf = (source: string, row: number) =>
  readCsv('awkward', 'marches.csv').rows.find(
    (each) => each['source'] === source && each['ligne_source'] === String(row),
  )!['id']!
const contractOf = (name: (typeof TITLE_NAMES)[number]) =>
  `marches/${idOf('contrats-mel', 1 + TITLE_NAMES.indexOf(name))}`

/** Elements and attributes that only a title can have brought. */
const foreign = ({ tags }: PageOutline) =>
  tags.filter(
    ({ name, attributes }) =>
      /^(b|img|textarea|x)$/.test(name) ||
      attributes['id'] === 'entite' ||
      (name === 'script' &&
        attributes['src'] === undefined &&
        attributes['type'] !== 'application/ld+json') ||
      Object.keys(attributes).some((attribute) => attribute.startsWith('on')),
  )
const meta = ({ tags }: PageOutline, wanted: string) =>
  tags.find(({ name, attributes }) => name === 'meta' && attributes['name'] === wanted)?.attributes['content']

/** How far a page scrolls sideways, and what has run on it. */
async function looksOf(tab: Page) {
  return tab.evaluate(() => ({
    beyond: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
    images: document.images.length,
  }))
}

describeSite('awkward', () => {
  const pages = pagesOf('awkward')

  it('makes no element of what a text says', () => {
    expect(pages.length).toBeGreaterThan(200)
    const wrong = pages.filter((page) => page.inlineScripts > 0 || foreign(page).length > 0)
    expect(wrong.map((page) => [page.file, foreign(page)[0]])).toEqual([])
  })

  it('makes no link of what a text says: a link leads to a page, a declared address or a letter', () => {
    const addresses = pages.flatMap(({ file, tags }) =>
      tags.flatMap(({ name, attributes }) =>
        name === 'a' || name === 'area' ? [[file, attributes['href'] ?? ''] as const] : [],
      ),
    )
    expect(pages.filter(({ text }) => text.includes(TRAP)).length).toBeGreaterThan(50)
    const elsewhere = /^(?:\/(?![/\\])|[#?]|https:\/\/|mailto:|webcal:\/\/)/
    const wrong = addresses.filter(
      ([, href]) => !elsewhere.test(href) || (href.includes(TRAP) && !href.startsWith('mailto:')),
    )
    expect(wrong).toEqual([])
  })

  it('shows each title whole on the page of its contract', () => {
    const shown = TITLE_NAMES.map((name) => documentOf(contractOf(name)).querySelector('h1')!.textContent)
    expect(shown).toEqual(TITLE_NAMES.map(keptTitle))
  })

  it('keeps titles of documents and descriptions short, and each title its own', () => {
    const long = pages.filter(
      (page) => page.title.length > 200 || (meta(page, 'description') ?? '').length > 300,
    )
    expect(long.map(({ file }) => file)).toEqual([])
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length)
  })

  it('writes data for machines that is whole, whatever the text', () => {
    const broken = pages.flatMap(({ file, jsonLd }) =>
      jsonLd
        .filter((block) => {
          try {
            return typeof JSON.parse(block) !== 'object'
          } catch {
            return true
          }
        })
        .map(() => file),
    )
    expect(broken).toEqual([])
  })

  it('cuts long texts in lists: their page has the whole', () => {
    const heavy = pages.filter(
      ({ text, type }) =>
        /list|of-year|family|upcoming|ending|suppliers/.test(type) && text.includes(keptTitle('words')),
    )
    expect(heavy.map(({ file }) => file)).toEqual([])
    const links = pages.flatMap(({ tags }) =>
      tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes['href'] ?? ''),
    )
    expect(links.filter((href) => href.startsWith('mailto:') && href.length > 4000)).toEqual([])
  })

  it('gives firms of one name a page each, that their number tells apart', () => {
    const titles = SAME_NAME_SIRETS.map((siret) => documentOf(`fournisseurs/${siret.slice(0, 9)}`))
    expect(titles.map((page) => page.querySelector('h1')!.textContent)).toEqual([SAME_NAME, SAME_NAME])
    expect(new Set(titles.map((page) => page.querySelector('title')!.textContent)).size).toBe(2)
  })

  it.each([
    contractOf('oneWord'),
    contractOf('markup'),
    'marches/annee/2022',
    'fournisseurs/000000042',
    'fournisseurs/lettre/s',
    'achats-a-venir',
    'achats-a-venir/pa-14',
    'echeances',
    'indicateurs/plus-grands-titulaires',
    'donnees/revisions',
    'donnees/corrections',
    'depenses',
    'methodologie',
    'mentions-legales',
    'qualite',
  ])('fits 320 pixels, breaks 300 letters and runs nothing: %s', (path) =>
    visit(
      new URL(`${path}/`, inject('urls')['awkward']).href,
      { viewport: { width: 320, height: 640 } },
      async (tab) => {
        expect(await looksOf(tab)).toEqual({ beyond: 0, images: 0 })
      },
    ),
  )

  it('leaves what stands beside a title of another direction in its place', () =>
    visit(new URL('marches/annee/2022/', inject('urls')['awkward']).href, {}, async (tab) => {
      const link = tab.getByRole('link', { name: keptTitle('hebrew') })
      expect(await link.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('isolate')
    }))

  it('shows what it finds as text', () =>
    visit(new URL('recherche/?q=titre+onerror', inject('urls')['awkward']).href, {}, async (tab) => {
      let asked = 0
      tab.on('dialog', (dialog) => {
        asked += 1
        return dialog.dismiss()
      })
      const title = tab.locator('.result-title').first()
      await title.waitFor()
      await tab.locator('[data-part="results"]:not([aria-busy])').waitFor()
      expect(await title.textContent()).toContain('<script>alert("titre")</script>')
      expect(await tab.locator('[data-part="results"]').locator('img, script, b').count()).toBe(0)
      expect(asked).toBe(0)
    }))
})
