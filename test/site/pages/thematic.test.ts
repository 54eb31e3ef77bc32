import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { INDICATORS } from '../../../src/indicators/registry.ts'
import type { Need, Theme } from '../../../src/domain/indicator.ts'
import { addressOf, useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { PageOutline, Tag } from '../built/html.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

const visit = useBrowser()

/** Each page with the indicator whose finding is its first line. */
const PAGES = [
  { path: 'depenses', leading: 'montants-notifies' },
  { path: 'clauses', leading: 'considerations-sociales' },
  { path: 'insertion', leading: 'heures-insertion' },
  { path: 'achat-local', leading: 'lieu-des-titulaires' },
  { path: 'achats-a-venir/suivi', leading: 'devenir-des-achats', from: 'achats-a-venir' },
] as const
type Path = (typeof PAGES)[number]['path']

/** On a telephone of 320 pixels, where all figures in full took forty-five screens. */
const TALLEST = 15_000

/** The page on which an indicator is told; subcontracting has none of its own. */
function pathOf({ theme, needs }: { readonly theme: Theme; readonly needs: readonly Need[] }) {
  if (theme === 'sous-traitance') return needs.includes('establishments') ? 'achat-local' : 'depenses'
  return theme === 'achats-a-venir' ? 'achats-a-venir/suivi' : theme
}

const idsOn = (path: Path) => INDICATORS.filter((indicator) => pathOf(indicator) === path).map(({ id }) => id)
const pageOf = (site: SiteName, path: string): PageOutline =>
  pagesOf(site).find(({ file }) => file === (path === '' ? 'index.html' : `${path}/index.html`))!
/** An absent indicator has no values to download. */
const isAbsent = (site: SiteName, id: string) =>
  !existsSync(join(SITES[site].folder, 'donnees/indicateurs', `${id}.csv`))
const figuresOf = ({ tags }: Pick<PageOutline, 'tags'>, id: string) =>
  tags.filter(({ name, attributes }) => name === 'data' && attributes['data-indicateur'] === id)

/** What stands before the list of the page's parts: the answer. */
function opening({ tags }: PageOutline): readonly Tag[] {
  const from = tags.findIndex(({ name }) => name === 'h1')
  const to = tags.findIndex(({ attributes }) => attributes['class'] === 'on-this-page')
  return tags.slice(from, to)
}

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    describe.each(PAGES)('/$path/', ({ path, leading, ...rest }) => {
      it('is a step from the home page, from the page that it follows up, or from what is missing', () => {
        const base = pageOf(site, path).address
        const linksOf = (from: string) =>
          pageOf(site, from).tags.flatMap(({ attributes }) => attributes['href'] ?? [])
        const knowsNothing = pageOf(site, path).text.includes('Nous ne le savons pas')
        const links = [
          ...linksOf('from' in rest ? rest.from : ''),
          ...(knowsNothing ? linksOf('ce-qui-manque') : []),
        ]
        expect(links).toContain(base)
      })

      it('answers before anything else, or says that nobody knows', () => {
        const first = figuresOf({ tags: opening(pageOf(site, path)) }, leading)
        if (isAbsent(site, leading)) {
          expect(first).toEqual([])
          expect(pageOf(site, path).text).toMatch(
            /Nous ne le savons pas : les fichiers|dans aucun fichier lu/,
          )
        } else {
          expect(first.length).toBeGreaterThan(0)
        }
      })

      it('tells every indicator of its theme, and leads to the page of its table', () => {
        const { ids, tags } = pageOf(site, path)
        const links = new Set(tags.map(({ attributes }) => attributes['href']))
        const missing = idsOn(path)
          .filter((id) => !isAbsent(site, id))
          .filter((id) => !ids.includes(id) || !links.has(`${SITES[site].base}indicateurs/${id}/`))
        expect(missing).toEqual([])
      })

      it('names every absent indicator, with no figure of it', () => {
        const page = pageOf(site, path)
        const named = page.tags.flatMap(({ attributes }) => attributes['data-absent'] ?? [])
        const absent = idsOn(path).filter((id) => isAbsent(site, id))
        expect(named.toSorted()).toEqual(absent.toSorted())
        expect(absent.filter((id) => figuresOf(page, id).length > 0 || page.ids.includes(id))).toEqual([])
      })

      it('never calls a contract unlawful', () => {
        expect(pageOf(site, path).text).not.toMatch(/illégal|illicite|hors la loi|en infraction/i)
      })
    })

    it('says of each text of law since when nobody has read it again', () => {
      const { text } = pageOf(site, 'clauses')
      const unread = text.match(/texte non revérifié à la source depuis le \d+/g) ?? []
      const quoted = pageOf(site, 'clauses').tags.filter(({ attributes }) =>
        /legifrance\.gouv\.fr/.test(attributes['href'] ?? ''),
      )
      expect(quoted.length).toBeGreaterThanOrEqual(7)
      expect(unread).toHaveLength(quoted.length)
    })

    it('shows the documented hours with their document, apart from those of other territories', () => {
      const { text } = pageOf(site, 'insertion')
      expect(text).toMatch(/178\s000\sheures.*Autres territoires, autres périmètres.*Rennes Métropole/)
      expect(text).toMatch(/un engagement sans jauge/)
      expect(text).toMatch(/178\s000 en 2015 et 120\s500 en 2017, dont le double fait 356\s000 et 241\s000/)
    })
  })
}

describeSite('real', () => {
  it('has nothing of clauses, hours and places, and says which file would be needed', () => {
    const absent = (path: Path) => idsOn(path).filter((id) => isAbsent('real', id)).length
    expect(absent('clauses')).toBe(idsOn('clauses').length)
    expect(absent('insertion')).toBe(idsOn('insertion').length)
    expect(pageOf('real', 'clauses').text).toMatch(/n’ont pas la rubrique «\s?Volet social/)
    expect(pageOf('real', 'insertion').text).toMatch(/Il faudrait le fichier des heures d’insertion/)
    expect(pageOf('real', 'achat-local').text).toMatch(/Il faudrait le fichier des établissements/)
  })
})

describeSite('demonstration', () => {
  it('compares three definitions of local for one year', () => {
    const tags = pageOf('demonstration', 'achat-local').tags
    const from = tags.findIndex(({ attributes }) => attributes['id'] === 'table-definitions')
    const rows = tags.slice(from).filter(({ name }) => name === 'data')
    const three = rows.filter(({ attributes }) =>
      ['part-locale-territoire', 'part-locale-departement', 'part-locale-region'].includes(
        attributes['data-indicateur']!,
      ),
    )
    const values = three.slice(0, 3).map(({ attributes }) => Number(attributes['value']))
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect(new Set(three.slice(0, 3).map(({ attributes }) => attributes['data-periode'])).size).toBe(1)
  })

  it.each(PAGES)('stays readable on a telephone: /$path/', ({ path }) =>
    visit(
      addressOf('demonstration', pageOf('demonstration', path)),
      { viewport: { width: 320, height: 640 } },
      async (tab) => {
        const height = await tab.evaluate(() => document.documentElement.scrollHeight)
        expect(height).toBeLessThan(TALLEST)
      },
    ),
  )
})
