import type { IncomingMessage } from 'node:http'

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

/** Whether a reader takes gzip: named, or meant by a star, and not with a weight of zero (RFC 9110, § 12.5.3). */
export function acceptsGzip({ headers }: IncomingMessage): boolean {
  const codings = new Map(
    String(headers['accept-encoding'] ?? '')
      .toLowerCase()
      .split(',')
      .map((coding) => coding.split(';').map((part) => part.trim()))
      .map(([name = '', weight = 'q=1']) => [name, Number(weight.replace(/^q\s*=\s*/, ''))]),
  )
  return (codings.get('gzip') ?? codings.get('x-gzip') ?? codings.get('*') ?? 0) > 0
}
