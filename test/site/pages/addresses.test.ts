import { globSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../../src/layouts/policy.ts'
import { IMMUTABLE, cacheControlOf } from '../../../src/outputs/site/headers.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import { SITES } from '../built/sites.ts'

/** Addresses that never change (README): pages first, then files. */
const ADDRESSES = [
  '',
  'achats-a-venir/',
  'depenses/',
  'marches/',
  'fournisseurs/',
  'indicateurs/',
  'indicateurs/montants-notifies/',
  'donnees/',
  'methodologie/',
  'qualite/',
  'glossaire/',
  'accessibilite/',
  'accessibilite/grille/',
  'mentions-legales/',
  'a-propos/',
  'a-propos/style/',
  'manifest.webmanifest',
  'images/accueil.png',
  'achats-a-venir/metiers/',
  'achats-a-venir/metiers/menuiserie/',
  'suivre/',
  'guide/',
  'donnees/api/',
  'donnees/marches.csv',
  'donnees/attributions.csv',
  'donnees/dictionnaire/',
  'donnees/schemas/',
  'donnees/explorer/',
  'donnees/datapackage.json',
  'donnees/SHA256SUMS',
  'donnees/marches-2022.csv',
  'donnees/attributions-2022.csv',
  'donnees/attributions.xlsx',
  'donnees/marches.jsonl',
  'donnees/attributions.parquet',
  'donnees/schemas/marches.json',
  'donnees/schemas/insertion-publiee.json',
  'donnees/anomalies.csv',
  'donnees/fusions.csv',
  'donnees/reconciliation.json',
  'donnees/indicateurs/montants-notifies.csv',
  'donnees/indicateurs/montants-notifies-lignes.csv',
  'donnees/ocds/releases.json',
  'api/v1/index.json',
  'api/v1/schema.json',
  'api/v1/indicateurs.json',
  'api/v1/indicateurs/montants-notifies.json',
  'api/v1/marches/2022.json',
  'api/v1/fournisseurs.json',
  'api/v1/achats-a-venir.json',
  'donnees/metiers/menuiserie.csv',
  'flux/achats-a-venir.xml',
  'flux/metiers/menuiserie.xml',
  'flux/reserves/ea-esat.xml',
  'calendrier/achats-a-venir.ics',
  'calendrier/metiers/menuiserie.ics',
  'calendrier/reserves/siae.ics',
  'robots.txt',
  'catalog.jsonld',
  'catalog.ttl',
  'donnees/achats-responsables.zip',
  'sitemap-index.xml',
  'sitemap-1.xml',
  'opensearch.xml',
]

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    it.each(ADDRESSES)('answers at /%s', async (path) => {
      const response = await fetch(new URL(path, inject('urls')[site]), { redirect: 'manual' })
      expect(response.status).toBe(200)
      expect((await response.text()).length).toBeGreaterThan(20)
    })

    it('has one page for every year with a contract, and one for every contract', () => {
      const addresses = pagesOf(site).map(({ address }) => address.slice(SITES[site].base.length))
      expect(addresses.filter((address) => /^marches\/annee\/\d{4}\/$/.test(address)).length).toBeGreaterThan(
        4,
      )
      expect(addresses.filter((address) => /^marches\/[a-z0-9-]+\/$/.test(address)).length).toBeGreaterThan(
        1000,
      )
    })

    it('answers an unknown address with its own page and status 404', async () => {
      const response = await fetch(new URL('une/adresse/inconnue/', inject('urls')[site]))
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('data-type="not-found"')
    })
  })
}

describe('the served site', () => {
  it('leads an address without its final slash to the one with it', async () => {
    const url = inject('urls')['demonstration']!
    const response = await fetch(`${url}depenses?annee=2022`, { redirect: 'manual' })
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe('/depenses/?annee=2022')
  })

  it('carries the policy and the other security headers on every kind of answer', async () => {
    for (const path of ['', 'donnees/marches.csv', 'nulle-part', 'favicon.svg']) {
      const { headers } = await fetch(new URL(path, inject('urls')['demonstration']))
      expect(headers.get('content-security-policy')).toBe(
        `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBeTruthy()
      expect(headers.get('permissions-policy')).toContain('geolocation=()')
    }
  })

  it('names types that a browser and a spreadsheet understand', async () => {
    const typeOf = async (path: string) =>
      (await fetch(new URL(path, inject('urls')['demonstration']))).headers.get('content-type')
    expect(await typeOf('donnees/marches.csv')).toBe('text/csv; charset=utf-8; header=present')
    expect(await typeOf('donnees/reconciliation.json')).toBe('application/json; charset=utf-8')
    expect(await typeOf('donnees/SHA256SUMS')).toContain('text/plain')
    expect(await typeOf('donnees/indicateurs/montants-notifies.svg')).toContain('image/svg+xml')
  })

  it.each([
    ['/%2e%2e/%2e%2e/package.json', 404],
    ['//depenses', 404],
    ['/a%00', 400],
    ['/%', 400],
  ])('stays inside its folder whatever is asked: %s is %i', async (path, status) => {
    const address = inject('urls')['demonstration']!.slice(0, -1) + path
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(status)
  })

  it('lets readers keep what is named by its content, and tells static hosts to (`_headers`)', () => {
    const { folder } = SITES.demonstration
    const rules = readFileSync(join(folder, '_headers'), 'utf8')
    const kept = [...rules.matchAll(/^\/(.*)\/\*\n {2}Cache-Control: (.*)$/gm)].map(([, path]) => path!)
    expect(kept).toEqual(['_astro', ...globSync('recherche/index-*', { cwd: folder })])
    for (const path of kept) expect(cacheControlOf(`${path}/a`)).toBe(IMMUTABLE)
    const names = readdirSync(join(folder, '_astro'))
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => !/\.[\w-]{8}\.(?:css|js)$/.test(name))).toEqual([])
  })
})
