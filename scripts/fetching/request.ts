import { FetchError, asFetchError } from './fetch-error.ts'
import { redirection } from './redirects.ts'
import { problemOfStatus } from './statuses.ts'
import { retryAfterMs } from './waits.ts'
import type { Web } from './web.ts'

const USER_AGENT = 'achats-a-livre-ouvert'

/** An answer that brings a file, a part of one (206), or says that it did not change (304). */
export interface WebAnswer {
  readonly response: Response
  /** The host that gave it, after redirections. */
  readonly host: string
}

/** A failure by the status of an answer, or nothing. The host's wish to be left alone comes with it. */
function failureOf({ status, headers }: Response, host: string, now: number): FetchError | undefined {
  const problem = problemOfStatus(status)
  return (
    problem &&
    new FetchError({ problem, host, value: `HTTP ${status}` }, retryAfterMs(headers.get('retry-after'), now))
  )
}

async function ask(address: URL, headers: Record<string, string>, web: Web, signal: AbortSignal) {
  const options = { headers: { 'user-agent': USER_AGENT, ...headers }, redirect: 'manual', signal } as const
  return web.fetch(address, options).catch((error: unknown) => {
    throw asFetchError(error, 'unreachable', address.host)
  })
}

/** What a body still holds is left unread, and its connection closed. */
const discard = (response: Response) => response.body?.cancel().catch(() => undefined)

/**
 * One GET, led on from address to address as long as each is allowed.
 * @throws FetchError where an address is refused, nothing answers, or the status brings no file.
 */
export async function request(
  address: URL,
  headers: Record<string, string>,
  web: Web,
  signal: AbortSignal,
): Promise<WebAnswer> {
  if (!web.isAllowed(address))
    throw new FetchError({ problem: 'address-refused', host: address.host, value: address.origin })
  let at = address
  for (let hops = 0; ; hops++) {
    const { host } = at
    const response = await ask(at, headers, web, signal)
    const next = redirection(response.status, response.headers.get('location'), at)
    if (next === undefined) {
      const failure = failureOf(response, host, web.now())
      if (failure === undefined) return { response, host }
      await discard(response)
      throw failure
    }
    await discard(response)
    if (next === null || !web.isAllowed(next))
      throw new FetchError({ problem: 'redirect-refused', host, value: next?.origin ?? 'sans adresse' })
    if (hops === web.limits.redirects)
      throw new FetchError({ problem: 'redirect-loop', host, value: `${hops} renvois suivis` })
    at = next
  }
}
