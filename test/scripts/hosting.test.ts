import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CONTENT_SECURITY_POLICY_HEADER } from '../../src/layouts/policy.ts'
import { headersFile, securityHeaders } from '../../src/outputs/site/headers.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const SECURITY = Object.entries(securityHeaders(CONTENT_SECURITY_POLICY_HEADER))
/** Paths of open data, as `_headers` has them: `/api/*`. */
const OPEN = headersFile(CONTENT_SECURITY_POLICY_HEADER)
  .split('\n')
  .filter((line) => line.startsWith('/') && line !== '/*')

interface Host {
  readonly name: string
  readonly program: string
  readonly file: string
  /** What a header is written like. */
  line(name: string, value: string): string
  /** Before and after the file of the site; `folder` is for its own files. */
  around(folder: string): readonly [string, string]
  at(config: string, port: number, site: string): string
  arguments(config: string): readonly string[]
}

const MODULES = '/usr/lib/apache2/modules'
const HOSTS: readonly Host[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    file: 'data/hosting/nginx.conf',
    line: (name, value) => `add_header ${name} "${value}" always;`,
    around: (folder) => [
      `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/log; events {} http { access_log off;`,
      '}',
    ],
    at: (config, port, site) =>
      config.replace('listen 80', `listen 127.0.0.1:${port}`).replaceAll('/srv/marches/site', site),
    arguments: (config) => ['-c', config],
  },
  {
    name: 'Apache',
    program: '/usr/sbin/apache2',
    file: 'data/hosting/apache.conf',
    line: (name, value) => `Header always set ${name} "${value}"`,
    around: (folder) => [
      [
        `ServerRoot ${folder}`,
        'ServerName localhost',
        `PidFile ${folder}/pid`,
        `ErrorLog ${folder}/log`,
        'TypesConfig /etc/mime.types',
        `LoadModule mpm_event_module ${MODULES}/mod_mpm_event.so`,
        ...['authz_core', 'headers', 'rewrite', 'mime', 'dir', 'alias'].map(
          (name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`,
        ),
        'User www-data\nGroup www-data\n',
      ].join('\n'),
      '',
    ],
    at: (config, port, site) =>
      `Listen 127.0.0.1:${port}\n${config.replace('*:80', `127.0.0.1:${port}`).replaceAll('/srv/marches/site', site)}`,
    arguments: (config) => ['-f', config, '-DFOREGROUND'],
  },
]

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A small site in a folder that the host's own user may read. */
function smallSite(folder: string): string {
  const site = join(folder, 'site')
  mkdirSync(join(site, 'donnees'), { recursive: true })
  mkdirSync(join(site, '_astro'))
  const page = '<!doctype html><title>Données</title>'
  writeFileSync(join(site, 'index.html'), page)
  writeFileSync(join(site, '404.html'), '<!doctype html><title>Introuvable</title>')
  writeFileSync(join(site, 'donnees/index.html'), page)
  writeFileSync(join(site, 'donnees/index.html.gz'), gzipSync(page))
  writeFileSync(join(site, 'donnees/marches.csv'), 'id\n1\n')
  writeFileSync(join(site, 'donnees/SHA256SUMS'), 'é\n')
  writeFileSync(join(site, '_astro/page.css'), 'a{}')
  writeFileSync(join(site, '.achats-a-livre-ouvert'), 'site')
  return site
}

async function served(host: Host): Promise<(path: string) => Promise<Response>> {
  const folder = mkdtempSync(join(tmpdir(), 'alo-host-'))
  cpSync('/dev/null', join(folder, 'log'))
  spawnSync('chmod', ['755', folder])
  const port = await freePort()
  const [before, after] = host.around(folder)
  const config = join(folder, 'conf')
  writeFileSync(config, [before, host.at(read(host.file), port, smallSite(folder)), after].join('\n'))
  const child = spawn(host.program, host.arguments(config), { stdio: 'ignore' })
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await new Promise((resolve) =>
      child.exitCode === null ? child.once('exit', resolve) : resolve(undefined),
    )
    rmSync(folder, { recursive: true, force: true })
  })
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answered = await get('/').catch(() => undefined)
    if (answered !== undefined) return get
    await setTimeout(50)
  }
  throw new Error(`${host.name} does not answer: ${readFileSync(join(folder, 'log'), 'utf8')}`)
}

describe.each(HOSTS)('the configuration for $name', (host) => {
  it('sends the security headers that the build writes', () => {
    expect(SECURITY.length).toBeGreaterThan(3)
    for (const [name, value] of SECURITY) expect(read(host.file)).toContain(host.line(name, value))
  })

  it('opens the paths that the build opens', () => {
    expect(OPEN.length).toBeGreaterThan(3)
    for (const path of OPEN) expect(read(host.file)).toContain(path.replace(/^\/|\/\*$|\..*$/g, ''))
  })

  it.skipIf(!existsSync(host.program))(
    'serves a site as it is meant (skipped where it is not installed)',
    async () => {
      const get = await served(host)
      const page = await get('/donnees/')
      expect([page.status, page.headers.get('content-type'), page.headers.get('content-encoding')]).toEqual([
        200,
        'text/html; charset=utf-8',
        'gzip',
      ])
      for (const [name, value] of SECURITY) expect(page.headers.get(name)).toBe(value)
      expect(await page.text()).toContain('Données')

      const table = await get('/donnees/marches.csv')
      expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect([table.headers.get('access-control-allow-origin'), table.headers.get('cache-control')]).toEqual([
        '*',
        'no-cache',
      ])
      expect((await get('/donnees/SHA256SUMS')).headers.get('content-type')).toBe('text/plain; charset=utf-8')
      expect((await get('/_astro/page.css')).headers.get('cache-control')).toContain('immutable')

      const home = await get('/')
      expect([home.status, home.headers.get('access-control-allow-origin')]).toEqual([200, null])
      const folder = await get('/donnees')
      expect([folder.status, folder.headers.get('location')]).toEqual([
        301,
        expect.stringMatching(/\/donnees\/$/),
      ])
      const lost = await get('/nulle-part/')
      expect([lost.status, await lost.text()]).toEqual([404, expect.stringContaining('Introuvable')])
      expect((await get('/.achats-a-livre-ouvert')).status).toBe(404)
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
