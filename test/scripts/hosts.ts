import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

const HOSTING = join(import.meta.dirname, '../../data/hosting')

/** A server of static files that `data/hosting/` has a configuration for. */
export interface Host {
  readonly name: string
  readonly program: string
  /** The configuration, as published. */
  readonly config: string
  /** Whether it sends brotli here. */
  readonly brotli: boolean
  /** What a header is written like. */
  line(name: string, value: string): string
  /** Before and after the file of the site; `folder` is for its own files. */
  around(folder: string): readonly [string, string]
  /** The published configuration, for this machine. */
  at(port: number, site: string): string
  arguments(config: string): readonly string[]
}

const read = (name: string) => readFileSync(join(HOSTING, name), 'utf8')
const NGINX = read('nginx.conf')
const APACHE = read('apache.conf')
const CADDY = read('Caddyfile')
const NGINX_BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
const APACHE_MODULES = '/usr/lib/apache2/modules'

const hasNginxBrotli = existsSync(NGINX_BROTLI)

/** The three of them, whether they are installed or not. */
export const HOSTS: readonly Host[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    config: NGINX,
    brotli: hasNginxBrotli,
    line: (name, value) => `add_header ${name} "${value}" always;`,
    around: (folder) => [
      `${hasNginxBrotli ? `load_module ${NGINX_BROTLI};` : ''}
      daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/log; events {} http { access_log off;`,
      '}',
    ],
    at: (port, site) =>
      NGINX.replace('listen 80', `listen 127.0.0.1:${port}`)
        .replaceAll('/srv/marches/site', site)
        .replace('#brotli_static', hasNginxBrotli ? 'brotli_static' : '#'),
    arguments: (config) => ['-c', config],
  },
  {
    name: 'Apache',
    program: '/usr/sbin/apache2',
    config: APACHE,
    brotli: true,
    line: (name, value) => `Header always set ${name} "${value}"`,
    around: (folder) => [
      [
        `ServerRoot ${folder}`,
        'ServerName localhost',
        `PidFile ${folder}/pid`,
        `ErrorLog ${folder}/log`,
        'TypesConfig /etc/mime.types',
        `LoadModule mpm_event_module ${APACHE_MODULES}/mod_mpm_event.so`,
        ...['authz_core', 'headers', 'rewrite', 'mime', 'dir', 'alias'].map(
          (name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`,
        ),
        'User www-data\nGroup www-data\n',
      ].join('\n'),
      '',
    ],
    at: (port, site) =>
      `Listen 127.0.0.1:${port}\n${APACHE.replace('*:80', `127.0.0.1:${port}`).replaceAll('/srv/marches/site', site)}`,
    arguments: (config) => ['-f', config, '-DFOREGROUND'],
  },
  {
    name: 'Caddy',
    program: '/usr/bin/caddy',
    config: CADDY,
    brotli: true,
    line: (name, value) => `header ${name} "${value}"`,
    around: () => ['{\nadmin off\nauto_https off\n}', ''],
    at: (port, site) =>
      CADDY.replace('marches.example', `http://127.0.0.1:${port}`).replaceAll('/srv/marches/site', site),
    arguments: (config) => ['run', '--adapter', 'caddyfile', '--config', config],
  },
]

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export type Get = (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>

/** Starts the host on a site that `writeSite` writes into a folder that the host's own user may read, until the test ends. */
export async function startHost(host: Host, writeSite: (folder: string) => Promise<string>): Promise<Get> {
  const folder = mkdtempSync(join(tmpdir(), 'alo-host-'))
  cpSync('/dev/null', join(folder, 'log'))
  spawnSync('chmod', ['755', folder])
  const port = await freePort()
  const [before, after] = host.around(folder)
  const config = join(folder, 'conf')
  writeFileSync(config, [before, host.at(port, await writeSite(folder)), after].join('\n'))
  const child = spawn(host.program, host.arguments(config), {
    stdio: 'ignore',
    env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  })
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await new Promise((resolve) =>
      child.exitCode === null ? child.once('exit', resolve) : resolve(undefined),
    )
    rmSync(folder, { recursive: true, force: true })
  })
  const get: Get = (path, headers = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', headers })
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answered = await get('/').catch(() => undefined)
    if (answered !== undefined) return get
    await setTimeout(50)
  }
  throw new Error(`${host.name} does not answer: ${readFileSync(join(folder, 'log'), 'utf8')}`)
}
