import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { longTexts, precompress } from '../../scripts/serving/precompress.ts'
import { CONTENT_SECURITY_POLICY_HEADER } from '../../src/layouts/policy.ts'
import { IMMUTABLE, cacheControlOf, headersFile, securityHeaders } from '../../src/outputs/site/headers.ts'
import { HOSTS, startHost } from './hosts.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const SECURITY = Object.entries(securityHeaders(CONTENT_SECURITY_POLICY_HEADER))
const SEARCH = 'recherche/index-0123456789'
/** `_headers`, as a list of paths (`/api/*`) with their headers. */
const RULES = headersFile(CONTENT_SECURITY_POLICY_HEADER, { base: '/', hashed: ['_astro', SEARCH] })
  .split(/\n(?=\/)/)
  .map((rule) => rule.trim().split(/\n\s*/) as [string, ...string[]])
const OPEN = RULES.filter(([, ...headers]) => headers.includes('Access-Control-Allow-Origin: *'))
const KEPT = RULES.filter(([, ...headers]) => headers.includes(`Cache-Control: ${IMMUTABLE}`))

const PAGE = `<!doctype html><title>Données</title>${'<p>Un marché de travaux'.repeat(100)}`
const TABLE = `id\n${'1\n'.repeat(1000)}`
const FILES: Readonly<Record<string, string>> = {
  'index.html': PAGE,
  '404.html': '<!doctype html><title>Introuvable</title>',
  'donnees/index.html': PAGE,
  'donnees/marches.csv': TABLE,
  'donnees/SHA256SUMS': `é${'0'.repeat(2000)}`,
  'catalog.jsonld': '{}',
  '_astro/page.css': 'a{}',
  [`${SEARCH}/pagefind.js`]: '//',
  '.achats-a-livre-ouvert': 'site',
}

/** A small site with its compressed twins, as `npm run compress` writes them. */
async function writeSmallSite(folder: string): Promise<string> {
  const site = join(folder, 'site')
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), text)
  }
  await precompress(await longTexts(site))
  return site
}

describe('the file that several hosts read', () => {
  it('lets keep what the server lets keep, and nothing that all addresses have too: hosts join the two', () => {
    expect(KEPT.map(([path]) => path)).toEqual(['/_astro/*', `/${SEARCH}/*`])
    for (const [path] of KEPT) expect(cacheControlOf(path.slice(1))).toBe(IMMUTABLE)
    expect(
      RULES.filter(([, ...headers]) => headers.some((line) => line.startsWith('Cache-Control'))),
    ).toEqual(KEPT)
  })
})

describe.each(HOSTS)('the configuration for $name', (host) => {
  it('sends the security headers that the build writes', () => {
    expect(SECURITY.length).toBeGreaterThan(3)
    for (const [name, value] of SECURITY) expect(host.config).toContain(host.line(name, value))
  })

  it('opens the paths that the build opens', () => {
    expect(OPEN.length).toBeGreaterThan(3)
    for (const [path] of OPEN) expect(host.config).toContain(path.replace(/^\/|\/\*$|\..*$/g, ''))
  })

  it('lets keep the paths that the build lets keep', () => {
    expect(host.config).toContain(IMMUTABLE)
    const [pattern] = /\^\/\(\?:_astro[^\s"]*/.exec(host.config) ?? []
    const kept = new RegExp(pattern!)
    for (const path of [
      '_astro/a.css',
      `${SEARCH}/a.js`,
      'recherche/',
      'recherche/index-1/a',
      'donnees/_astro/a',
    ])
      expect(kept.test(`/${path}`)).toBe(cacheControlOf(path) === IMMUTABLE)
  })

  it.skipIf(!existsSync(host.program))(
    'serves a site as it is meant (skipped where it is not installed)',
    async () => {
      const get = await startHost(host, writeSmallSite)
      const page = await get('/donnees/')
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      for (const [name, value] of SECURITY) expect(page.headers.get(name)).toBe(value)
      expect(await page.text()).toContain('Données')

      const table = await get('/donnees/marches.csv')
      expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect([table.headers.get('access-control-allow-origin'), table.headers.get('cache-control')]).toEqual([
        '*',
        'no-cache',
      ])
      expect((await get('/catalog.jsonld')).headers.get('access-control-allow-origin')).toBe('*')

      const home = await get('/')
      expect([home.status, home.headers.get('access-control-allow-origin')]).toEqual([200, null])
      const folder = await get('/donnees')
      expect([301, 308]).toContain(folder.status)
      expect(folder.headers.get('location')).toMatch(/\/donnees\/$/)
      const lost = await get('/nulle-part/')
      expect([lost.status, await lost.text()]).toEqual([404, expect.stringContaining('Introuvable')])
      for (const [name, value] of SECURITY) expect(lost.headers.get(name)).toBe(value)
      expect((await get('/.achats-a-livre-ouvert')).status).toBe(404)
    },
  )

  it.skipIf(!existsSync(host.program))(
    'sends the compressed twins to who takes them (skipped where it is not installed)',
    async () => {
      const get = await startHost(host, writeSmallSite)
      const sent = async (path: string, accepted: string) => {
        const { status, headers } = await get(path, { 'Accept-Encoding': accepted })
        expect([status, headers.get('vary')?.toLowerCase()]).toEqual([200, 'accept-encoding'])
        return headers.get('content-encoding')
      }
      for (const path of ['/', '/donnees/', '/donnees/marches.csv', '/donnees/SHA256SUMS']) {
        expect(await sent(path, 'gzip')).toBe('gzip')
        expect(await sent(path, 'gzip;q=0')).toBe(null)
        expect(await sent(path, 'identity')).toBe(null)
        expect(await sent(path, 'gzip, deflate, br, zstd')).toBe(host.brotli ? 'br' : 'gzip')
        expect(await sent(path, 'br;q=0, gzip')).toBe('gzip')
      }
      for (const accepted of ['br', 'gzip', 'identity']) {
        const { headers } = await get('/donnees/SHA256SUMS', { 'Accept-Encoding': accepted })
        expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
        const table = await get('/donnees/marches.csv', { 'Accept-Encoding': accepted })
        expect([table.headers.get('content-type'), await table.text()]).toEqual([
          'text/csv; charset=utf-8',
          TABLE,
        ])
      }
      const part = await get('/donnees/marches.csv', { 'Accept-Encoding': 'identity', Range: 'bytes=0-1' })
      expect([part.status, await part.text()]).toEqual([206, 'id'])
    },
  )

  it.skipIf(!existsSync(host.program))(
    'lets readers keep what is named by its content, and has them ask for the rest (skipped where it is not installed)',
    async () => {
      const get = await startHost(host, writeSmallSite)
      for (const path of [
        '/_astro/page.css',
        `/${SEARCH}/pagefind.js`,
        '/donnees/',
        '/donnees/marches.csv',
      ]) {
        const { headers } = await get(path)
        expect(headers.get('cache-control')).toBe(cacheControlOf(path.slice(1)))
        const tag = headers.get('etag')!
        expect((await get(path, { 'If-None-Match': tag })).status).toBe(304)
      }
      const lost = await get('/_astro/absent.css')
      expect([lost.status, lost.headers.get('cache-control')]).toEqual([404, 'no-cache'])
    },
  )
})

describe('the workflow that publishes every day', () => {
  const workflow = read('.github/workflows/publish.yml')

  it('runs commands that the project has, with options that they take', () => {
    const runs = [...workflow.matchAll(/npm (?:run (\w+)|(test|ci))(?: -- (.*))?/g)]
    expect(runs.map(([, script, own]) => script ?? own)).toEqual(['ci', 'fetch', 'test', 'build'])
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const [, script, , options = ''] of runs) {
      if (script === undefined) continue
      expect(scripts).toHaveProperty(script)
      const usage = read(`scripts/${script}.ts`) + read('scripts/site/build-options.ts')
      for (const [option] of options.matchAll(/--[a-z]+/g))
        expect(usage).toMatch(new RegExp(`\\b${option.slice(2)}\\b`))
    }
  })

  it('replaces what is online only once the tests and the build have passed', () => {
    expect(workflow.indexOf('run: npm test')).toBeLessThan(workflow.indexOf('run: npm run build'))
    expect(workflow).toMatch(/ {2}publish:\n {4}needs: build\n/)
    expect(workflow.slice(workflow.indexOf('  build:'), workflow.indexOf('  tell:'))).not.toMatch(
      /continue-on-error|\|\| true/,
    )
  })
})
