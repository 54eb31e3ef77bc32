import type { IncomingMessage } from 'node:http'
import fresh from 'fresh'

/**
 * Puts right what the library reads otherwise than RFC 9110 does, before it reads it: a range is a matter of GET alone
 * (§ 14.2), and If-Range compares strongly (§ 13.1.5), whereas the library's own tags are all weak.
 */
export function readByTheRules({ method, headers }: IncomingMessage): void {
  const validator = String(headers['if-range'] ?? '')
  if (method !== 'GET' || validator.startsWith('W/')) delete headers.range
  else if (validator.startsWith('"')) headers['if-range'] = `W/${validator}`
}

/** A suffix longer than the file asks for all of it (§ 14.1.2); the library would refuse it. */
export function clampSuffix({ headers }: IncomingMessage, size: number): void {
  const suffix = /^\s*bytes=\s*-(\d+)\s*$/.exec(headers.range ?? '')?.[1]
  if (size > 0 && Number(suffix) > size) headers.range = 'bytes=0-'
}

/** A file that is only ever replaced, never written again, is told apart by size and time: the tag is a strong one. */
export function strongTag(tag: string): string {
  return tag.replace(/^W\//, '')
}

/**
 * What the conditions of a request leave of an answer with this strong tag (RFC 9110, § 13.2.2): its bytes, the word that
 * its reader has them, or a refusal.
 */
export function statusUnder(
  { headers }: IncomingMessage,
  { tag, modified }: { readonly tag: string; readonly modified: string },
): 200 | 304 | 412 {
  const match = headers['if-match']?.split(',').map((each) => each.trim())
  const since = headers['if-unmodified-since']
  if (match !== undefined) {
    if (!match.includes('*') && !match.includes(tag)) return 412
  } else if (since !== undefined && Date.parse(modified) > Date.parse(since)) return 412
  return fresh(headers, { etag: tag, 'last-modified': modified }) ? 304 : 200
}
