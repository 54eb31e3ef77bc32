import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pagesOf } from '../built/html.ts'
import { SITES } from '../built/sites.ts'

const read = (path: string) => readFileSync(join(SITES.below.folder, path), 'utf8')

describe('/comparaison/', () => {
  it('stands where the build was told of others, and nowhere else: neither page, file nor link', () => {
    expect(pagesOf('below').some(({ type }) => type === 'comparison')).toBe(true)
    for (const path of ['comparaison/index.html', 'donnees/comparaison.csv'])
      expect(existsSync(join(SITES.demonstration.folder, path))).toBe(false)
    const links = pagesOf('demonstration').flatMap(({ tags }) =>
      tags.map(({ attributes }) => attributes['href']),
    )
    expect(links).not.toContain('/comparaison/')
  })

  it('draws a dot for each of three authorities on each measure, without a script', () => {
    const page = read('comparaison/index.html')
    const measures = page.match(/<ol class="standings">/g)!.length
    expect(measures).toBeGreaterThanOrEqual(6)
    expect(page.match(/<circle /g)).toHaveLength(3 * measures)
    for (const name of ['MEL', 'Métropole de Lyon', 'Pas-de-Calais']) expect(page).toContain(`>${name}<`)
  })

  it('has the values that the others publish themselves', () => {
    const rows = read('donnees/comparaison.csv').trimEnd().split('\r\n')
    const published = (site: 'grand-lyon' | 'pas-de-calais') =>
      readFileSync(
        join(SITES.below.folder, `../${site}/donnees/indicateurs/considerations-sociales.csv`),
        'utf8',
      )
    for (const [site, siren] of [
      ['grand-lyon', '200046977'],
      ['pas-de-calais', '226200012'],
    ] as const) {
      const row = rows.find((line) => line.startsWith(`considerations-sociales,,${siren},`))!
      const [, year, value] = /,(\d{4}),([\d.]+),/.exec(row)!
      expect(published(site)).toContain(`\n${year},${value},`)
    }
  })
})
