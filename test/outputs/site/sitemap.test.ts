import { describe, expect, it } from 'vitest'
import { openSearchFile } from '../../../src/outputs/site/opensearch.ts'
import { robotsFile } from '../../../src/outputs/site/robots.ts'
import { MOST_ADDRESSES, isListed, sitemapFiles } from '../../../src/outputs/site/sitemap.ts'
import { childrenOf, parseXml, textOfOne } from '../subscriptions/feeds-xml.ts'
import { portal } from '../portal-fixture.ts'

const ROOT = 'https://achats.example/portail/'
const page = (head: string, body = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const canonical = (address: string) => `<link rel="canonical" href="${address}">`

describe('a page', () => {
  const address = `${ROOT}depenses/`
  it.each([
    ['that names itself', page(canonical(address)), true],
    ['that names another', page(canonical(`${ROOT}marches/nouveau/`)), false],
    ['that names none, such as a fragment', '<figure></figure>', false],
    ['that leads away', page(`${canonical(address)}<meta http-equiv="refresh" content="0; url=/x/">`), false],
    ['that asks not to be found', page(`<meta name="robots" content="noindex">${canonical(address)}`), false],
    ['that only quotes a canonical address', page('', canonical(address)), false],
  ])('%s is listed: %#', (_what, html, listed) => {
    expect(isListed(html, address, false)).toBe(listed)
  })

  it('of a demonstration is listed though all of them ask not to be found', () => {
    const html = page(`<meta name="robots" content="noindex">${canonical(address)}`)
    expect(isListed(html, address, true)).toBe(true)
  })
})

describe('sitemaps', () => {
  const lastModified = '2026-10-31'

  it('list addresses in order, dated by the data, under an index', () => {
    const [index, ...parts] = sitemapFiles({
      addresses: [`${ROOT}marches/`, ROOT, `${ROOT}a/?x=1&y=2`],
      lastModified,
      root: ROOT,
    })
    expect(index!.path).toBe('sitemap-index.xml')
    const tree = parseXml(index!.text)
    expect(tree).toMatchObject({ name: 'sitemapindex' })
    expect(childrenOf(tree, 'sitemap').map((each) => textOfOne(each, 'loc'))).toEqual([
      `${ROOT}sitemap-1.xml`,
    ])
    expect(parts.map(({ path }) => path)).toEqual(['sitemap-1.xml'])
    const urls = childrenOf(parseXml(parts[0]!.text), 'url')
    expect(urls.map((url) => textOfOne(url, 'loc'))).toEqual([ROOT, `${ROOT}a/?x=1&y=2`, `${ROOT}marches/`])
    expect(urls.map((url) => textOfOne(url, 'lastmod'))).toEqual(urls.map(() => lastModified))
  })

  it('begin another file at the limit of addresses', () => {
    const addresses = Array.from({ length: MOST_ADDRESSES + 1 }, (_, index) => `${ROOT}marches/${index}/`)
    const [index, first, second, ...more] = sitemapFiles({ addresses, lastModified, root: ROOT })
    expect(index!.text.match(/<sitemap>/g)).toHaveLength(2)
    expect(first!.text.match(/<url>/g)).toHaveLength(MOST_ADDRESSES)
    expect(second!.text.match(/<url>/g)).toHaveLength(1)
    expect(more).toEqual([])
  })

  it('begin another file at the limit of bytes', () => {
    const long = 'x'.repeat(1_000_000)
    const addresses = Array.from({ length: 60 }, (_, index) => `${ROOT}${long}${index}/`)
    const [, ...parts] = sitemapFiles({ addresses, lastModified, root: ROOT })
    expect(parts.length).toBe(2)
    for (const { text } of parts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(50 * 1024 * 1024)
    expect(parts.map(({ text }) => text.match(/<url>/g)!.length).reduce((a, b) => a + b)).toBe(60)
  })
})

describe('robots.txt', () => {
  it('leads to the sitemaps, and lets nobody index a demonstration', () => {
    const sitemap = `Sitemap: ${ROOT}sitemap-index.xml\n`
    expect(robotsFile({ demonstration: false }, ROOT)).toBe(`User-agent: *\nAllow: /\n\n${sitemap}`)
    expect(robotsFile({ demonstration: true }, ROOT)).toBe(`User-agent: *\nDisallow: /\n\n${sitemap}`)
  })
})

describe('opensearch.xml', () => {
  it('says how to search, within the lengths of the format', () => {
    const tree = parseXml([...openSearchFile(portal(), ROOT).lines()].join(''))
    expect(tree.name).toBe('OpenSearchDescription')
    expect(textOfOne(tree, 'ShortName')).toBe('Achats MEL')
    const [url] = childrenOf(tree, 'Url')
    expect(url!.attributes).toEqual({
      type: 'text/html',
      method: 'get',
      template: `${ROOT}recherche/?q={searchTerms}`,
    })
  })

  it('stays within them whatever the name, and well-formed', () => {
    const territory = { ...portal().territory, shortName: 'Communauté « A & B » <du Nord>' }
    const text = [...openSearchFile(portal({ territory, demonstration: true }), ROOT).lines()].join('')
    const tree = parseXml(text)
    expect([...textOfOne(tree, 'ShortName')].length).toBeLessThanOrEqual(16)
    expect([...textOfOne(tree, 'LongName')].length).toBeLessThanOrEqual(48)
    expect(textOfOne(tree, 'Description')).toMatch(/^Démonstration/)
  })
})
