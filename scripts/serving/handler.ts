import { access, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { SendResult } from '@fastify/send'
import { CONTENT_SECURITY_POLICY_HEADER } from '../../src/layouts/policy.ts'
import {
  NO_CACHE,
  OPEN_DATA_HEADERS,
  cacheControlOf,
  isOpenData,
  securityHeaders,
} from '../../src/outputs/site/headers.ts'
import { readByTheRules, statusUnder, strongTag } from './conditions.ts'
import { answerFile } from './file-answer.ts'
import type { KeptAnswer } from './file-answer.ts'
import { mediaTypeOf } from './media-types.ts'
import { KeptFiles, isPackable } from './kept-files.ts'
import { readTarget } from './target.ts'
import type { RequestTarget } from './target.ts'

export interface Site {
  /** The folder that is served, looked at anew for each request: a build that replaces it is seen at once. */
  readonly root: string
  /** Where the site stands on its host, with both slashes. */
  readonly base: string
}

type Headers = Readonly<Record<string, string>>

/** A text has other bytes for another reader: said of each of its answers, in whichever coding. */
const VARIES: Headers = { Vary: 'Accept-Encoding' }

/** What a reader is told where the site has no page for it. */
const SENTENCES: Readonly<Record<number, string>> = {
  400: 'Adresse illisible',
  404: 'Page introuvable',
  405: 'Seules les méthodes GET et HEAD sont admises',
  412: 'Le fichier n’est plus celui que vous connaissez',
  416: 'Cette partie du fichier n’existe pas',
  500: 'Erreur du serveur',
  503: 'Le portail est en cours de remplacement : réessayez dans un instant',
}

function say(response: ServerResponse, status: number, body: string | Buffer, headers: Headers = {}) {
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8'
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), ...headers })
  response.end(body)
}

function tell(response: ServerResponse, status: number, headers?: Headers) {
  say(response, status, SENTENCES[status] ?? '', headers)
}

async function notFound(response: ServerResponse, root: string) {
  const page = await readFile(join(root, '404.html')).catch(() => undefined)
  if (page === undefined) tell(response, 404)
  else say(response, 404, page)
}

async function sendFile(response: ServerResponse, answer: SendResult & { type: 'file' }, path: string) {
  const { statusCode, stream, headers, metadata } = answer
  const type = statusCode === 304 ? undefined : mediaTypeOf(path)
  response.writeHead(statusCode, {
    ...headers,
    ETag: strongTag(headers['ETag']!),
    'Cache-Control': cacheControlOf(path.slice(1)),
    ...(isPackable(path, metadata.stat) && VARIES),
    ...(type !== undefined && { 'Content-Type': type }),
  })
  try {
    await pipeline(stream, response)
  } finally {
    stream.destroy()
  }
}

function sendKept(request: IncomingMessage, response: ServerResponse, answer: KeptAnswer, path: string) {
  const { coding, bytes, stat, type } = answer
  // As the library writes it, for a part that follows; another in each coding.
  const version = [stat.size.toString(16), stat.mtime.getTime().toString(16), coding]
  const tag = `"${version.filter((part) => part !== undefined).join('-')}"`
  const modified = stat.mtime.toUTCString()
  const status = statusUnder(request, { tag, modified })
  if (status === 412) return tell(response, status)
  response.writeHead(status, {
    'Accept-Ranges': 'bytes',
    'Cache-Control': cacheControlOf(path.slice(1)),
    ...(isPackable(path, stat) && VARIES),
    'Last-Modified': modified,
    ETag: tag,
    ...(status === 200 && { 'Content-Type': type, 'Content-Length': bytes.length }),
    ...(status === 200 && coding !== undefined && { 'Content-Encoding': coding }),
  })
  response.end(status === 200 && request.method === 'GET' ? bytes : undefined)
}

/** A folder that holds a page answers at the address with its final slash. */
async function toFinalSlash(response: ServerResponse, folder: string, { pathname, search }: RequestTarget) {
  await access(join(folder, 'index.html'))
  response.writeHead(301, { Location: `${pathname}/${search}` }).end()
}

async function respond(
  { root, base, kept }: Site & { readonly kept: KeptFiles },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return tell(response, 405, { Allow: 'GET, HEAD' })
  const target = readTarget(request.url ?? '')
  if (target === undefined) return tell(response, 400)
  if (!target.path?.startsWith(base)) return notFound(response, root)

  const inside = target.path.slice(base.length)
  if (isOpenData(inside))
    for (const [name, value] of Object.entries(OPEN_DATA_HEADERS)) response.setHeader(name, value)
  readByTheRules(request)
  const path = /(?:^|\/)$/.test(inside) ? `/${inside}index.html` : `/${inside}`
  const answer = await answerFile({ request, root, path, kept })
  if (answer === 'replaced') return tell(response, 503, { 'Retry-After': '1' })
  if (answer === 'absent') return notFound(response, root)
  if ('bytes' in answer) return sendKept(request, response, answer, path)
  if (answer.type === 'file') return sendFile(response, answer, path)
  if (answer.type === 'directory')
    return toFinalSlash(response, answer.metadata.path, target).catch(() => notFound(response, root))
  const range = answer.headers['Content-Range']
  tell(response, answer.statusCode, range === undefined ? {} : { 'Content-Range': range })
}

/** Answers as a host of static files would; whatever a request asks, the process goes on. */
export function siteHandler(site: Site) {
  const headers = Object.entries({
    ...securityHeaders(CONTENT_SECURITY_POLICY_HEADER),
    'Cache-Control': NO_CACHE,
  })
  const kept = new KeptFiles()
  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of headers) response.setHeader(name, value)
    respond({ ...site, kept }, request, response).catch(() => {
      // Half an answer cannot be taken back: its reader sees that it breaks off. Most often he has left himself.
      if (response.headersSent) response.destroy()
      else tell(response, 500)
    })
  }
}
