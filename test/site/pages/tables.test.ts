import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

const retained = (site: SiteName, table: string) => {
  const text = readFileSync(join(SITES[site].folder, 'donnees/reconciliation.json'), 'utf8')
  const { autres_sources } = JSON.parse(text) as {
    autres_sources: readonly { table: string; retenues: number }[]
  }
  return autres_sources
    .filter((source) => source.table === table)
    .reduce((sum, { retenues }) => sum + retenues, 0)
}

for (const site of ['demonstration', 'real'] as const) {
  describeSite(site, () => {
    it('publishes every insertion line, people from 1 to 4 in none of them (rule 11)', () => {
      const { rows } = readCsv(site, 'insertion.csv')
      expect(rows.length).toBe(retained(site, 'insertion'))
      const small = rows.filter(({ personnes }) => ['1', '2', '3', '4'].includes(personnes!))
      expect(small).toEqual([])
      expect(rows.filter(({ masque, personnes }) => masque === 'oui' && personnes !== '')).toEqual([])
    })

    it('links every act and every insertion line to a contract that exists', () => {
      const ids = new Set(readCsv(site, 'marches.csv').rows.map(({ id }) => id))
      const linked = ['sous-traitance.csv', 'insertion.csv', 'attributions.csv'].flatMap((file) =>
        readCsv(site, file).rows.filter(({ contrat_id }) => contrat_id !== '' && !ids.has(contrat_id)),
      )
      expect(linked).toEqual([])
    })

    it('offers the schemas with their examples on the data page', () => {
      const page = pagesOf(site).find(({ file }) => file.replaceAll('\\', '/') === 'donnees/index.html')!
      const links = page.tags.flatMap(({ attributes }) => attributes['href'] ?? [])
      for (const name of [
        'etablissements',
        'structures',
        'insertion',
        'centrale-marches',
        'centrale-adherents',
      ]) {
        for (const path of [`/donnees/schemas/${name}.json`, `/donnees/schemas/${name}-exemple.csv`])
          expect(links).toContain(path)
      }
    })
  })
}

describeSite('demonstration', () => {
  it('has insertion lines that are held back, and says so in the figure’s rows', () => {
    const { rows } = readCsv('demonstration', 'indicateurs/personnes-insertion-lignes.csv')
    const held = rows.filter(({ masque }) => masque === 'oui')
    expect(held.length).toBeGreaterThan(0)
    expect(held.filter(({ contribution }) => contribution !== '')).toEqual([])
  })
})
