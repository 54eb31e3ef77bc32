import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { LIMITS, httpsOn } from '../../../scripts/fetching/web.ts'
import type { Limits, Web } from '../../../scripts/fetching/web.ts'

/** How one request is answered; `attempt` counts those of its address, from 1. */
export type Answer = (response: ServerResponse, request: IncomingMessage, attempt: number) => void

/** Bytes of bodies that readers have taken: what is still on its way is lost when a host hangs up. */
let taken = 0

/** The same answer, whose body is counted as it is taken. */
function counted(response: Response): Response {
  if (response.body === null) return response
  const count = new TransformStream<Uint8Array, Uint8Array>(
    {
      transform(chunk, controller) {
        taken += chunk.length
        controller.enqueue(chunk)
      },
    },
    undefined,
    { highWaterMark: 0 },
  )
  return new Response(response.body.pipeThrough(count), response)
}

export interface Host {
  /** `http://127.0.0.1:1234` */
  readonly origin: string
  /** The requests so far: path and headers. */
  readonly requests: readonly Pick<IncomingMessage, 'url' | 'headers'>[]
}

/** A host on loopback that answers as it is told, until the test ends. */
export async function host(answers: Readonly<Record<string, Answer>>): Promise<Host> {
  const requests: Pick<IncomingMessage, 'url' | 'headers'>[] = []
  const listener: RequestListener = (request, response) => {
    const { url = '/', headers } = request
    requests.push({ url, headers })
    const path = url.replace(/\?.*$/, '')
    const attempt = requests.filter((each) => each.url === url).length
    const answer = answers[path]
    if (answer === undefined) response.writeHead(404).end()
    else answer(response, request, attempt)
  }
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

/** A whole answer. */
export const gives =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Answer =>
  (response) =>
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body)

export const says = (status: number, headers: Record<string, string> = {}): Answer =>
  gives('', headers, status)

/** The first answer to the first request, and so on; the last one to all that follow. */
export const inTurn =
  (...answers: readonly Answer[]): Answer =>
  (response, request, attempt) =>
    (answers[attempt - 1] ?? answers.at(-1)!)(response, request, attempt)

/** Promises the whole body, gives its beginning, and hangs up once that was taken. */
export const cutAfter =
  (body: string, bytes: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    const before = taken
    const hangUp = () =>
      taken < before + bytes ? setTimeout(hangUp, 1) : setTimeout(() => response.destroy(), 1)
    response.writeHead(200, { 'content-length': Buffer.byteLength(body), ...headers })
    response.write(Buffer.from(body).subarray(0, bytes), hangUp)
  }

/** 28 November 2026, noon. */
export const NOON = Date.UTC(2026, 10, 28, 12)

export interface Loopback extends Web {
  /** Milliseconds of each wait, none of which took place. */
  readonly waits: readonly number[]
}

/**
 * A world where these names are hosts on loopback, and the only ones allowed; time passes when one sleeps, and chance
 * always says 1.
 */
export function loopback(hosts: Readonly<Record<string, Host>>, limits: Partial<Limits> = {}): Loopback {
  const waits: number[] = []
  let now = NOON
  return {
    waits,
    fetch: async (input, options) => {
      const { hostname, pathname, search } = new URL(String(input))
      const { origin = 'http://127.0.0.1:1' } = hosts[hostname] ?? {}
      return counted(await globalThis.fetch(origin + pathname + search, options))
    },
    now: () => now,
    async sleep(ms) {
      waits.push(ms)
      now += ms
    },
    random: () => 1,
    isAllowed: httpsOn(Object.keys(hosts)),
    limits: { ...LIMITS, ...limits },
  }
}
