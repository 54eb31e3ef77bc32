import { statSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../../src/layouts/policy.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { PageOutline, Tag } from '../built/html.ts'
import { pageTypesOf } from '../built/page-types.ts'
import { SITES } from '../built/sites.ts'

/** Lists of a year, of coming ends and of planned purchases, the pages of many figures, every address that can be followed, a map of 95 communes, the catalogue of a central body and the dictionaries hold much by nature; any other page is light. */
const HEAVY_TYPES: Readonly<Record<string, number>> = {
  'contracts-of-year': 350_000,
  'family-year': 350_000,
  theme: 120_000,
  upcoming: 150_000,
  ending: 150_000,
  follow: 115_000,
  indicator: 150_000,
  methodology: 165_000,
  data: 165_000,
  'central-purchasing': 190_000,
  dictionary: 150_000,
}
const LIGHT = 100_000
/** Of all style sheets together: a page loads about half of them. */
const CSS_LIMIT = 59_000

const named = (page: PageOutline, name: string) => page.tags.filter((tag) => tag.name === name)
const meta = (page: PageOutline, name: string) =>
  named(page, 'meta').find(({ attributes }) => attributes['name'] === name)?.attributes['content']

/** The files of the pages for which `holds` is false: an empty list is a pass, and names the culprits else. */
const failing = (pages: readonly PageOutline[], holds: (page: PageOutline) => boolean) =>
  pages.filter((page) => !holds(page)).map(({ file }) => file)

/** What makes a browser load or follow something when a page opens. */
function loads({ name, attributes }: Tag): readonly string[] {
  if (name === 'link' && !/^(stylesheet|icon|preload|modulepreload|manifest)$/.test(attributes['rel'] ?? ''))
    return []
  if (name === 'a' || name === 'area' || name === 'base') return []
  return [attributes['src'], attributes['href'], attributes['srcset'], attributes['poster']].filter(
    (address) => address !== undefined,
  )
}

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    const pages = SITES[site].missing === undefined ? pagesOf(site) : []

    it('has pages of every kind', () => {
      expect(pages.length).toBeGreaterThan(1000)
      expect([...new Set(pages.map(({ type }) => type))].sort()).toEqual(pageTypesOf(site))
    })

    it('shows no link as it is written in the sources of the site', () => {
      expect(failing(pages, ({ text }) => !/\]\((?:\/|https?:|mot:)/.test(text))).toEqual([])
    })

    it('is in French, with one title of its own and a description on each page', () => {
      expect(failing(pages, (page) => named(page, 'html')[0]?.attributes['lang'] === 'fr')).toEqual([])
      expect(failing(pages, (page) => (meta(page, 'description') ?? '').length >= 40)).toEqual([])
      expect(failing(pages, ({ title }) => title.length >= 15)).toEqual([])
      const sharedTitles = [...Map.groupBy(pages, ({ title }) => title)].filter(([, same]) => same.length > 1)
      expect(sharedTitles.map(([title, same]) => [title, same.map(({ file }) => file)])).toEqual([])
    })

    it('has one first heading on each page and skips no level', () => {
      expect(failing(pages, ({ headings }) => headings.filter((level) => level === 1).length === 1)).toEqual(
        [],
      )
      expect(
        failing(pages, ({ headings }) => headings.every((level, i) => level <= (headings[i - 1] ?? 0) + 1)),
      ).toEqual([])
    })

    it('has its landmarks, and each id once', () => {
      for (const landmark of ['header', 'nav', 'main', 'footer']) {
        expect(failing(pages, (page) => named(page, landmark).length > 0)).toEqual([])
      }
      expect(failing(pages, (page) => named(page, 'main').length === 1)).toEqual([])
      expect(failing(pages, ({ ids }) => new Set(ids).size === ids.length)).toEqual([])
    })

    it('carries the policy as the first element after the charset, and nothing inline', () => {
      expect(
        failing(pages, (page) => {
          const [charset, policy] = named(page, 'head').length === 1 ? named(page, 'meta') : []
          return (
            charset?.attributes['charset'] === 'utf-8' &&
            policy?.attributes['http-equiv']?.toLowerCase() === 'content-security-policy' &&
            policy.attributes['content'] === CONTENT_SECURITY_POLICY
          )
        }),
      ).toEqual([])
      expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe-inline')
      expect(failing(pages, (page) => named(page, 'style').length === 0)).toEqual([])
      expect(failing(pages, ({ inlineScripts }) => inlineScripts === 0)).toEqual([])
      expect(
        failing(pages, ({ tags }) =>
          tags.every(
            ({ attributes }) => !Object.keys(attributes).some((key) => key === 'style' || /^on/.test(key)),
          ),
        ),
      ).toEqual([])
    })

    it('loads nothing from another host, and everything from under its base', () => {
      const foreign = pages.flatMap((page) =>
        page.tags
          .flatMap(loads)
          .filter((address) => !address.startsWith(SITES[site].base) && !/^(#|data:)/.test(address))
          .map((address) => `${page.file}: ${address}`),
      )
      expect(pages.flatMap(({ tags }) => tags.flatMap(loads)).length).toBeGreaterThan(pages.length)
      expect(foreign).toEqual([])
    })

    it('is light', () => {
      expect(failing(pages, ({ type, bytes }) => bytes <= (HEAVY_TYPES[type] ?? LIGHT))).toEqual([])
      const { folder } = SITES[site]
      const css = globSync('**/*.css', { cwd: folder }).map((file) => statSync(join(folder, file)).size)
      expect(css.length).toBeGreaterThan(0)
      expect(css.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(CSS_LIMIT)
    })

    it('names one canonical address for each page, under its own site and base', () => {
      const origin = site === 'below' ? 'https://ville.example' : 'https://achats-a-livre-ouvert.example'
      const others = pages.filter(({ type }) => type !== 'not-found')
      const canonical = (page: PageOutline) =>
        named(page, 'link').find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href']
      expect(failing(others, (page) => canonical(page) === `${origin}${page.address}`)).toEqual([])
    })
  })
}

describe('labels', () => {
  const hasLabel = (page: PageOutline) =>
    page.tags.some(({ attributes }) => (attributes['class'] ?? '').split(' ').includes('demonstration')) &&
    /données de démonstration/i.test(page.text)

  it('say "données de démonstration" on every page made from demonstration data, which is noindex', () => {
    const pages = pagesOf('demonstration')
    expect(failing(pages, hasLabel)).toEqual([])
    expect(failing(pages, (page) => meta(page, 'robots') === 'noindex')).toEqual([])
  })
})

describeSite('real', () => {
  it('has no demonstration label anywhere', () => {
    const pages = pagesOf('real')
    // One column of the files is called so; its dictionary stands on the data page.
    const others = ({ text }: PageOutline) =>
      text.replaceAll(/Donnée de démonstration\s+oui : ligne inventée pour la démonstration/g, '')
    expect(failing(pages, (page) => !/démonstration/i.test(others(page)))).toEqual([])
    expect(
      failing(pages, ({ tags }) => tags.every(({ attributes }) => attributes['class'] !== 'demonstration')),
    ).toEqual([])
    expect(failing(pages, (page) => meta(page, 'robots') === undefined)).toEqual([])
  })

  it('says on each contract which fields its format does not have', () => {
    const contracts = pagesOf('real').filter(({ type }) => type === 'contract')
    expect(contracts.length).toBeGreaterThan(1000)
    expect(failing(contracts, ({ text }) => text.includes('absent de ce format'))).toEqual([])
  })

  it.each(['depenses/index.html', 'qualite/index.html', 'ce-qui-manque/index.html'])(
    'says what its format cannot tell: %s',
    (file) => {
      const page = pagesOf('real').find((candidate) => candidate.file === file)!
      expect(page.text).toMatch(/n’ont pas de rubrique|absent du format|n’a cette rubrique/i)
      expect(page.text).toMatch(/clauses|volet/i)
      expect(page.text).toMatch(/offres/i)
      expect(page.text).toMatch(/sous-traitance/i)
    },
  )
})
