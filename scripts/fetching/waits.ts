const FIRST_MS = 1000
const LONGEST_MS = 60_000

/**
 * Milliseconds before attempt `attempt` (1 = the first after a failure): each twice the one before, of which `random`
 * (0 to 1) keeps between half and all, so that many machines do not come back together.
 */
export function backOffMs(attempt: number, random: number): number {
  const full = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS)
  return Math.round(full * (0.5 + random / 2))
}

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** Milliseconds since 1970 of a date of HTTP (RFC 9110 § 5.6.7, the form that is still written). */
export function parseHttpDate(text: string | null | undefined): number | undefined {
  if (typeof text !== 'string' || !HTTP_DATE.test(text)) return undefined
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}

/** Milliseconds that `Retry-After` asks for, in seconds or as a date (RFC 9110 § 10.2.3); never less than none. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  const text = header.trim()
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const at = parseHttpDate(text)
  return at === undefined ? undefined : Math.max(0, at - now)
}
