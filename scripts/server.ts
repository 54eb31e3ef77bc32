import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import sirv from 'sirv'
import { CONTENT_SECURITY_POLICY_HEADER } from '../src/layouts/policy.ts'
import { OPEN_DATA_HEADERS, isOpenData, securityHeaders } from '../src/publish/headers.ts'
import { CommandError } from './command.ts'

export interface ServeOptions {
  readonly folder: string
  /** 0 takes any free port. */
  readonly port: number
  /** Where the site stands on its host, with both slashes. */
  readonly base?: string
  readonly host?: '127.0.0.1' | 'localhost'
  /** Serves the `.gz` that stands beside a file in its place, as hosts that compress do. */
  readonly precompressed?: boolean
}

export interface ServedFolder {
  /** With the base and a final slash. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Types that a static host gets wrong or leaves without their encoding. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
}

/**
 * Serves a built site as a host would: security headers, final slashes, its own page for unknown addresses.
 * @throws CommandError where the folder holds no site or the port is taken.
 */
export async function serveFolder({
  folder,
  port,
  base = '/',
  host = 'localhost',
  precompressed = false,
}: ServeOptions): Promise<ServedFolder> {
  const root = resolve(folder)
  if (!existsSync(join(root, 'index.html'))) {
    throw new CommandError(`Aucun portail dans ${folder} : lancez d’abord « npm run build ».`)
  }
  const server = createServer(siteHandler(root, base, precompressed))
  // Five seconds, the default, close a connection under a busy client that is about to ask again.
  server.keepAliveTimeout = 60_000
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? new CommandError(portTaken(port)) : error)
    })
    server.listen(port, host, listening)
  })
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** Asks for the port and gives it back, so that a long build does not end on a port that is taken. @throws CommandError */
export async function assertPortFree(port: number, host = 'localhost'): Promise<void> {
  const probe = createServer()
  await new Promise<void>((free, failed) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? new CommandError(portTaken(port)) : error)
    })
    probe.listen(port, host, () => probe.close(() => free()))
  })
}

function portTaken(port: number): string {
  return `Le port ${port} est déjà pris : arrêtez l’autre programme ou choisissez-en un autre, par exemple --port ${port + 1}.`
}

function siteHandler(root: string, base: string, gzip: boolean) {
  const headers = Object.entries(securityHeaders(CONTENT_SECURITY_POLICY_HEADER))
  // `dev` looks at the disk for each request: a build that swaps the folder is seen at once.
  const files = sirv(root, { dev: true, etag: true, extensions: [], gzip, setHeaders: setType })
  const isFile = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true

  return (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`)
    const path = decode(pathname)
    if (path?.startsWith(base) && isOpenData(path.slice(base.length))) {
      for (const [name, value] of Object.entries(OPEN_DATA_HEADERS)) response.setHeader(name, value)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    } else if (path === undefined || !path.startsWith(base)) {
      notFound(root, response)
    } else if (!path.endsWith('/') && isFile(join(path.slice(base.length), 'index.html'))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end()
    } else {
      const inside = pathname.slice(base.length)
      request.url = `/${inside}${pathname.endsWith('/') ? 'index.html' : ''}`
      files(request, response, () => notFound(root, response))
    }
  }
}

/** The path as the disk names it; `undefined` for one that no link of a site has. */
function decode(pathname: string): string | undefined {
  if (pathname.includes('//') || pathname.includes('%00')) return undefined
  try {
    return decodeURI(pathname)
  } catch {
    return undefined
  }
}

function setType(response: ServerResponse, pathname: string) {
  // SHA256SUMS, as its readers want it named, is a text without an ending.
  const type = TYPES[extname(pathname) || '.txt']
  if (type !== undefined) response.setHeader('Content-Type', type)
}

function notFound(root: string, response: ServerResponse) {
  const page = join(root, '404.html')
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
  response.end(existsSync(page) ? readFileSync(page) : 'Page introuvable')
}
