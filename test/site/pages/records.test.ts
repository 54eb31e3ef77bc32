import { expect, it } from 'vitest'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { PageOutline } from '../built/html.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

const ofType = (site: SiteName, type: string) => pagesOf(site).filter((page) => page.type === type)
const pathOf = (site: SiteName, { address }: PageOutline) => address.slice(SITES[site].base.length)
const contractsOn = ({ tags }: PageOutline) =>
  tags.flatMap(({ name, attributes }) => {
    const id = /\/marches\/([^/]+)\/$/.exec((name === 'a' && attributes['href']) || '')?.[1]
    return id === undefined ? [] : id
  })

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    it('lists every contract once, under its family', () => {
      const listed = new Map<string, string>()
      for (const page of [...ofType(site, 'family'), ...ofType(site, 'family-year')]) {
        const family = pathOf(site, page).split('/')[1]!
        for (const id of contractsOn(page)) {
          expect(listed.has(id), `${id} stands twice`).toBe(false)
          listed.set(id, family)
        }
      }
      const rows = readCsv(site, 'marches.csv').rows
      expect(listed.size).toBe(rows.length)
      const wrong = rows.filter((row) => listed.get(row['id']!) !== (row['cpv']?.slice(0, 2) || 'inconnue'))
      expect(wrong.map((row) => row['id'])).toEqual([])
    })

    it('counts as merged into a contract the rows of contracts only', () => {
      const merged = readCsv(site, 'fusions.csv').rows.filter((row) => row['contrat_id'] !== '')
      const [, told] = /([\d\s]+) lignes? (?:a été réunie|ont été réunies)/.exec(
        ofType(site, 'contracts')[0]!.text,
      )!
      expect(Number(told!.replace(/\s/g, ''))).toBe(merged.length)
    })

    it('has a commune only where a file gives one', () => {
      const communes = ofType(site, 'commune')
      const told = new Set(readCsv(site, 'attributions.csv').rows.map((row) => row['commune']))
      told.delete('')
      if (told.size === 0) expect(communes).toEqual([])
      else expect(communes.length).toBeGreaterThan(10)
      expect(ofType(site, 'communes')).toHaveLength(1)
    })

    it('says on each page of a record how to cite it, and how to report an error', () => {
      for (const type of ['contract', 'supplier', 'family', 'commune', 'purchase', 'trade']) {
        const pages = ofType(site, type)
        const silent = pages.filter(
          ({ ids, text, address }) =>
            !ids.includes('citer') || !text.includes(address) || !text.includes('Signaler une erreur'),
        )
        expect(silent.map(({ file }) => file)).toEqual([])
      }
    })
  })
}
