import { expect, it } from 'vitest'
import { isSiren } from '../../../src/domain/supplier/siret.ts'
import { addressOf, useBrowser } from '../browser/browse.ts'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { PageOutline } from '../built/html.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

const visit = useBrowser()

const pathOf = (site: SiteName, { address }: PageOutline) => address.slice(SITES[site].base.length)
const ofType = (site: SiteName, type: string) => pagesOf(site).filter((page) => page.type === type)
const linksOf = ({ tags }: PageOutline) =>
  tags.flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? []) : []))
const numbered = (site: SiteName) =>
  ofType(site, 'supplier').flatMap((page) => {
    const siren = /^fournisseurs\/(\d{9})\/$/.exec(pathOf(site, page))?.[1]
    return siren === undefined ? [] : { page, siren }
  })

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    it('has a page for every legal entity that holds a contract, and for none else', () => {
      const pages = ofType(site, 'supplier')
      expect(pages.length).toBeGreaterThan(400)
      for (const page of pages)
        expect(pathOf(site, page)).toMatch(/^fournisseurs\/(\d{9}|hors-siren-[0-9a-f]{12})\/$/)
      expect(numbered(site).filter(({ siren }) => !isSiren(siren))).toEqual([])
      const awarded = new Set(
        readCsv(site, 'attributions.csv').rows.flatMap((row) => row['titulaire_siren'] || []),
      )
      const subcontracted = readCsv(site, 'sous-traitance.csv').rows.map((row) => row['sous_traitant_siren'])
      const former = pages.filter(({ ids }) => ids.includes('anciens')).map((page) => pathOf(site, page))
      const strangers = numbered(site).filter(
        ({ page, siren }) =>
          !awarded.has(siren) && !subcontracted.includes(siren) && !former.includes(pathOf(site, page)),
      )
      expect(strangers.map(({ siren }) => siren)).toEqual([])
      const withPage = new Set(numbered(site).map(({ siren }) => siren))
      const without = [...awarded].filter((siren) => !withPage.has(siren))
      expect(without.length).toBeGreaterThan(0)
      expect(without.length).toBeLessThan(awarded.size * 0.03)
    })

    it('lists every supplier once, under a letter', () => {
      const listed = ofType(site, 'suppliers-letter').flatMap((page) =>
        linksOf(page).filter((href) => /\/fournisseurs\/(\d{9}|hors-siren-\w+)\/$/.test(href)),
      )
      expect(listed.toSorted()).toEqual(
        ofType(site, 'supplier')
          .map(({ address }) => address)
          .toSorted(),
      )
    })

    it('prints the sum that the file of the indicator on suppliers gives', () => {
      const sums = new Map(
        readCsv(site, 'indicateurs/plus-grands-titulaires.csv').rows.map((row) => [
          row['serie'],
          row['valeur'],
        ]),
      )
      const printed = numbered(site).flatMap(({ page, siren }) =>
        page.tags
          .filter(({ name }) => name === 'data')
          .map(({ attributes }) => ({ siren, value: attributes['value'], series: attributes['data-serie'] })),
      )
      expect(printed.length).toBeGreaterThan(numbered(site).length * 0.8)
      expect(
        printed.filter(({ siren, series, value }) => series !== siren || sums.get(siren) !== value),
      ).toEqual([])
    })

    it('lists as many contracts as the file of awards', () => {
      const held = Map.groupBy(
        readCsv(site, 'attributions.csv').rows,
        (row) => row['titulaire_siren'] || undefined,
      )
      const years = Map.groupBy(ofType(site, 'supplier-year'), (page) => pathOf(site, page).slice(13, 22))
      const rowsOf = (page: PageOutline, siren: string) => {
        const pages = [page, ...(years.get(siren) ?? [])]
        return pages.flatMap(({ tags }) => {
          const from = tags.findIndex(({ attributes }) => attributes['id'] === 'contrats')
          const to = tags.findIndex(
            ({ attributes }, index) => index > from && /^(anciens|metiers)$/.test(attributes['id'] ?? ''),
          )
          return tags
            .slice(from, to < 0 ? undefined : to)
            .filter(
              ({ name, attributes }) => name === 'a' && /\/marches\/[^/]+\/$/.test(attributes['href'] ?? ''),
            )
            .map(({ attributes }) => attributes['href']!.split('/').at(-2)!)
        })
      }
      const wrong = numbered(site).filter(({ page, siren }) => {
        const expected = new Set((held.get(siren) ?? []).map((row) => row['contrat_id']!))
        // The largest are told first, and stand in the list as well.
        return [...expected].toSorted().join() !== [...new Set(rowsOf(page, siren))].toSorted().join()
      })
      expect(wrong.map(({ siren }) => siren)).toEqual([])
    })

    it('is led to by the contracts, the largest contracts and the ranking of suppliers', () => {
      const leads = (page: PageOutline) => linksOf(page).some((href) => /\/fournisseurs\/\d{9}\/$/.test(href))
      const contracts = ofType(site, 'contract')
      expect(contracts.filter(leads).length).toBeGreaterThan(contracts.length * 0.9)
      for (const file of ['depenses/index.html', 'indicateurs/plus-grands-titulaires/index.html'])
        expect(leads(pagesOf(site).find((page) => page.file === file)!), file).toBe(true)
    })

    it('says on each page what is unknown, what an amount is not, and that origin is no criterion', () => {
      const pages = ofType(site, 'supplier')
      expect(pages.filter(({ ids }) => !ids.includes('inconnu'))).toEqual([])
      const holders = pages.filter(({ ids }) => ids.includes('contrats'))
      expect(holders.filter(({ text }) => !text.includes('Ce n’est pas une dépense'))).toEqual([])
      const placed = pages.filter(({ text }) => /Dans le territoire \(/.test(text))
      expect(placed.filter(({ text }) => !text.includes('n’est pas un critère d’attribution'))).toEqual([])
    })

    it('never prints a sum of nothing stated as zero euros (rule 7)', () => {
      const pages = pagesOf(site).filter(({ type }) => /^supplier/.test(type))
      expect(pages.filter(({ text }) => /\b0\s€/.test(text)).map(({ file }) => file)).toEqual([])
    })

    it('counts those who have no page by reason, without naming them', () => {
      const page = ofType(site, 'suppliers')[0]!
      expect(page.text).toMatch(/Qui n’a pas de page, et pourquoi/)
      expect(page.text).toMatch(/\d attributions? : le numéro publié est celui d’une personne/)
    })
  })
}

describeSite('demonstration', () => {
  it('has no page, link or name of a firm whose diffusion is partial (rule 11)', () => {
    const closed = readCsv('demonstration', 'attributions.csv').rows.filter(
      (row) => row['titulaire_siren'] && row['localite'] !== 'inconnu' && row['commune'] === '',
    )
    const abroad = closed.filter((row) => row['localite'] === 'etranger')
    const partial = closed.filter((row) => !abroad.includes(row))
    expect(new Set(partial.map((row) => row['titulaire_siren'])).size).toBeGreaterThan(2)
    const named = pagesOf('demonstration').filter(({ type }) => /^supplier/.test(type))
    for (const { titulaire_siren: siren, denomination } of partial) {
      expect(pagesOf('demonstration').flatMap(linksOf)).not.toContain(`/fournisseurs/${siren}/`)
      const lists = named.filter(({ type }) => type !== 'supplier')
      expect(lists.filter(({ text }) => denomination !== '' && text.includes(denomination!))).toEqual([])
    }
  })

  it('leads from a year’s figure to its first row', () => {
    const big = ofType('demonstration', 'supplier').toSorted((a, b) => b.bytes - a.bytes)[0]!
    return visit(addressOf('demonstration', big), { javaScriptEnabled: false }, async (tab) => {
      const link = tab.locator('#annees-fournisseur a[href^="#marches-"]').first()
      const target = (await link.getAttribute('href'))!
      await link.click()
      expect(await tab.evaluate(() => document.querySelector(':target')?.localName)).toBe('tr')
      expect(new URL(tab.url()).hash).toBe(target)
      const top = await tab.locator(target).evaluate((row) => row.getBoundingClientRect().top)
      expect(top).toBeLessThan(200)
    })
  })

  it('goes from the list to a supplier by two links, without JavaScript', () => {
    const index = ofType('demonstration', 'suppliers')[0]!
    return visit(addressOf('demonstration', index), { javaScriptEnabled: false }, async (tab) => {
      await tab.locator('nav.letters a').first().click()
      await tab.locator('#titulaires tbody th a').first().click()
      expect(await tab.locator('body').getAttribute('data-type')).toBe('supplier')
    })
  })
})
