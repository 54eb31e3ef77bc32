import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { isOffered } from '../../../src/outputs/standards/dcat/distribution.ts'
import { breaches, hasShapes } from '../../outputs/standards/dcat-shacl.ts'
import { childrenOf, parseXml, textOfOne } from '../../outputs/subscriptions/feeds-xml.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { PageOutline } from '../built/html.ts'
import { SITES } from '../built/sites.ts'

interface Told {
  readonly '@id': string
  readonly '@type': string
  readonly [property: string]: unknown
}

const hasPython = spawnSync('python3', ['--version']).status === 0
const valueOf = (literal: unknown) => (literal as { '@value': string })['@value']
const idOf = (node: unknown) => (node as { '@id': string })['@id']
const listOf = (value: unknown) => (Array.isArray(value) ? value : [value])
const linkOf = ({ tags }: PageOutline, rel: string, type?: string) =>
  tags.find(
    ({ name, attributes }) =>
      name === 'link' && attributes['rel'] === rel && (type === undefined || attributes['type'] === type),
  )?.attributes['href']

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    const { folder, base } = SITES[site]
    const origin = site === 'below' ? 'https://ville.example' : 'https://achats-a-livre-ouvert.example'
    const root = origin + base
    const built = (path: string) => join(folder, path)
    const text = (path: string) => readFileSync(built(path), 'utf8')
    const graph = () => (JSON.parse(text('catalog.jsonld')) as { '@graph': Told[] })['@graph']
    const datasets = () => graph().filter((node) => node['@type'] === 'dcat:Dataset')
    const files = () => datasets().flatMap((each) => listOf(each['dcat:distribution']) as Told[])
    const pathOf = (address: string) => {
      expect(address.startsWith(root)).toBe(true)
      return address.slice(root.length)
    }

    it.skipIf(!hasShapes)(
      'has a catalogue that holds to the shapes of DCAT-AP 3.0.1 (skipped without `npm run schemas`)',
      async () => {
        expect(await breaches(text('catalog.ttl'), 'shapes', 'range')).toEqual([])
      },
      120_000,
    )

    it('describes each file as it stands: size, sum, address', () => {
      expect(files().length).toBeGreaterThan(50)
      for (const file of files()) {
        const path = pathOf(idOf(file['dcat:downloadURL']))
        expect([path, String(statSync(built(path)).size)]).toEqual([path, valueOf(file['dcat:byteSize'])])
        const sum = createHash('sha256')
          .update(readFileSync(built(path)))
          .digest('hex')
        expect(valueOf((file['spdx:checksum'] as Told)['spdx:checksumValue'])).toBe(sum)
        const schema = file['dct:conformsTo']
        if (schema !== undefined) expect(existsSync(built(pathOf(idOf(schema))))).toBe(true)
      }
    })

    it('lists every table that has a row, once', () => {
      const listed = files().map((file) => pathOf(idOf(file['dcat:downloadURL'])))
      expect(new Set(listed).size).toBe(listed.length)
      const facts = { title: '', description: '', mediaType: '', bytes: 0, sha256: '' }
      const tables = globSync('donnees/**/*.{csv,jsonl,parquet}', { cwd: folder })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => isOffered({ ...facts, path }))
        .filter((path) => !path.endsWith('.csv') || text(path).trimEnd().includes('\n'))
      expect(tables.filter((path) => !listed.includes(path) && statSync(built(path)).size > 0)).toEqual([])
      expect(listed).toContain('donnees/achats-responsables.zip')
    })

    it('says "Démonstration" in each title where rows are invented, and nowhere else', () => {
      const titles = [...graph().filter((node) => /dcat:(Cat|Data)/.test(node['@type'])), ...files()].map(
        (node) => valueOf(node['dct:title']),
      )
      const marked = titles.filter((title) => title.startsWith('Démonstration'))
      expect(marked.length).toBe(site === 'real' ? 0 : titles.length)
    })

    it('has sitemaps of exactly the pages that name themselves as canonical', () => {
      const index = parseXml(text('sitemap-index.xml'))
      const parts = childrenOf(index, 'sitemap').map((each) => pathOf(textOfOne(each, 'loc')))
      const urls = parts.flatMap((path) => childrenOf(parseXml(text(path)), 'url'))
      const listed = urls.map((url) => textOfOne(url, 'loc'))
      const own = pagesOf(site)
        .filter((page) => linkOf(page, 'canonical') === origin + page.address)
        .filter(
          ({ tags, type }) =>
            type !== 'not-found' && !tags.some(({ attributes }) => attributes['http-equiv'] === 'refresh'),
        )
        .map(({ address }) => origin + address)
      expect(own.length).toBeGreaterThan(1000)
      expect(listed.toSorted()).toEqual(own.toSorted())
      expect(new Set(urls.map((url) => textOfOne(url, 'lastmod'))).size).toBe(1)
    })

    it('leads robots to the sitemap', () => {
      expect(text('robots.txt')).toContain(`\nSitemap: ${root}sitemap-index.xml\n`)
      expect(text('robots.txt')).toContain(site === 'real' ? '\nAllow: /\n' : '\nDisallow: /\n')
    })

    it('leads a browser from every page to the search, and its query to the search page', () => {
      const type = 'application/opensearchdescription+xml'
      const without = pagesOf(site).filter(
        (page) => page.type !== '' && linkOf(page, 'search', type) === undefined,
      )
      expect(without.map(({ file }) => file)).toEqual([])
      expect(linkOf(pagesOf(site)[0]!, 'search', type)).toBe(`${base}opensearch.xml`)
      const [url] = childrenOf(parseXml(text('opensearch.xml')), 'Url')
      expect(url!.attributes['template']).toBe(`${root}recherche/?q={searchTerms}`)
      expect(text('recherche/index.html')).toMatch(/name="q"/)
    })

    it('says what its data are to search engines, and leads harvesters from there', () => {
      const page = pagesOf(site).find(({ file }) => file === 'donnees/index.html')!
      expect(linkOf(page, 'alternate', 'application/ld+json')).toBe(`${base}catalog.jsonld`)
      expect(linkOf(page, 'alternate', 'text/turtle')).toBe(`${base}catalog.ttl`)
      const dataset = page.jsonLd.map((each) => JSON.parse(each)).find((each) => each['@type'] === 'Dataset')
      expect(dataset.url).toBe(`${root}donnees/`)
      expect(dataset.distribution.length).toBeGreaterThan(4)
      for (const { contentUrl, sha256 } of dataset.distribution as { contentUrl: string; sha256: string }[]) {
        const bytes = readFileSync(built(pathOf(contentUrl)))
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      }
    })

    it('writes JSON-LD that can be read on every page, and breaks out of none', () => {
      const broken = pagesOf(site).filter(({ jsonLd }) =>
        jsonLd.some((each) => {
          try {
            return /[<>]/.test(each) || typeof JSON.parse(each) !== 'object'
          } catch {
            return true
          }
        }),
      )
      expect(broken.map(({ file }) => file)).toEqual([])
    })

    it.skipIf(!hasPython)('has an archive whose sums are right (skipped without python3)', () => {
      const code = [
        'import sys, zipfile, hashlib',
        'z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None',
        'top = "achats-responsables/"; names = set(z.namelist())',
        'sums = [line.split("  ") for line in z.read(top + "SHA256SUMS").decode("utf-8").splitlines()]',
        'assert {top + n for _, n in sums} == names - {top + "SHA256SUMS"}',
        'assert all(hashlib.sha256(z.read(top + n)).hexdigest() == s for s, n in sums)',
        '[z.read(n).decode("utf-8") for n in names]',
        'print(len(sums))',
      ].join('\n')
      const zip = built('donnees/achats-responsables.zip')
      expect(Number(execFileSync('python3', ['-c', code, zip], { encoding: 'utf8' }))).toBeGreaterThan(50)
      expect(statSync(zip).size).toBeLessThan(20_000_000)
    })
  })
}

describe('the served catalogue', () => {
  it.each([
    ['catalog.jsonld', 'application/ld+json'],
    ['catalog.ttl', 'text/turtle'],
    ['donnees/achats-responsables.zip', 'application/zip'],
    ['sitemap-index.xml', 'application/xml'],
    ['opensearch.xml', 'application/xml'],
  ])('answers at /%s with its type', async (path, type) => {
    const response = await fetch(new URL(path, inject('urls')['demonstration']))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
    await response.body?.cancel()
  })
})
