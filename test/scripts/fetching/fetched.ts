import { host, loopback } from './host.ts'
import type { Answer } from './host.ts'
import { FIRMS, territory } from './source.ts'

export const URL_OF_FIRMS = 'https://data.example/firmes.csv'

/** A source with a copy in place, at a host that answers so; small limits. */
export async function fetched(
  answer: Answer,
  { url = URL_OF_FIRMS, file = 'firmes.csv', maxBytes = 10_000, limits = {} } = {},
) {
  const data = await host({ [new URL(url).pathname]: answer })
  const web = loopback({ 'data.example': data }, limits)
  const source = territory({ url, maxBytes }, { copy: FIRMS, file })
  return { ...(await source.fetch(web)), source, web, requests: data.requests }
}
