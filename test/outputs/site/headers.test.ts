import { describe, expect, it } from 'vitest'
import {
  OPEN_DATA_HEADERS,
  headersFile,
  isOpenData,
  securityHeaders,
} from '../../../src/outputs/site/headers.ts'

const POLICY = "default-src 'none'"
const AT_ROOT = { base: '/', hashed: ['_astro', 'recherche/index-0123456789'] }

describe('the headers file', () => {
  it('gives every address the headers that the server sends', () => {
    const [first, ...lines] = headersFile(POLICY, AT_ROOT).split('\n/api/')[0]!.split('\n')
    expect(first).toBe('/*')
    expect(lines).toEqual(
      Object.entries(securityHeaders(POLICY)).map(([name, value]) => `  ${name}: ${value}`),
    )
    expect(lines).toContain("  Content-Security-Policy: default-src 'none'")
  })

  it('opens the API and the data to pages of other sites, under the folder of the site', () => {
    const lines = headersFile(POLICY, { base: '/portail/', hashed: [] }).split('\n')
    for (const folder of ['api', 'donnees'])
      expect(lines[lines.indexOf(`/portail/${folder}/*`) + 1]).toBe('  Access-Control-Allow-Origin: *')
    expect(OPEN_DATA_HEADERS).toEqual({ 'Access-Control-Allow-Origin': '*' })
  })

  it('opens the catalogue, feeds and calendars too: harvesters and readers can be pages', () => {
    const lines = headersFile(POLICY, AT_ROOT).split('\n')
    expect(lines[lines.indexOf('/catalog.ttl') + 1]).toBe('  Access-Control-Allow-Origin: *')
    for (const path of ['catalog.jsonld', 'flux/marches.xml', 'calendrier/achats/a.ics'])
      expect(isOpenData(path)).toBe(true)
  })

  it('opens nothing else', () => {
    expect(isOpenData('catalog.jsonld.html')).toBe(false)
    expect(isOpenData('api/v1/index.json')).toBe(true)
    expect(isOpenData('donnees/marches.csv')).toBe(true)
    expect(isOpenData('marches/')).toBe(false)
    expect(isOpenData('index.html')).toBe(false)
  })
})
