/** What a host said of an edition of a file, to ask again whether it changed. */
export interface Validators {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

export function validatorsOf({ headers }: Response): Validators {
  return {
    etag: headers.get('etag') ?? undefined,
    lastModified: headers.get('last-modified') ?? undefined,
  }
}

/** The bytes of a file that have come so far, and what says that the rest is of the same edition. */
export interface RangePart {
  readonly bytes: number
  readonly validator?: string | undefined
}

/** What `If-Range` may hold (RFC 9110 § 13.1.5): never a weak tag. Compressed bytes cannot be counted: no resuming. */
export function resumableBy(response: Response): string | undefined {
  const { etag, lastModified } = validatorsOf(response)
  if (response.headers.has('content-encoding')) return undefined
  return etag !== undefined && !etag.startsWith('W/') ? etag : lastModified
}

/** The rest of a file that was begun, else the file if it is not the one that we have. Never compressed on the way. */
export function requestHeaders(known: Validators, part: RangePart): Record<string, string> {
  const headers: Record<string, string> = { 'accept-encoding': 'identity' }
  if (part.bytes > 0 && part.validator !== undefined)
    return { ...headers, range: `bytes=${part.bytes}-`, 'if-range': part.validator }
  if (known.etag !== undefined) headers['if-none-match'] = known.etag
  if (known.lastModified !== undefined) headers['if-modified-since'] = known.lastModified
  return headers
}

/** The byte that the body of an answer begins at; `undefined` where it is not the part that was asked for. */
export function firstByteOf(response: Response, part: RangePart): number | undefined {
  if (response.status !== 206) return 0
  const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1]
  return Number(start) === part.bytes && part.bytes > 0 ? part.bytes : undefined
}

/** Bytes that the body of an answer has, as its header says; unknown where they are compressed on the way. */
export function declaredBytes({ headers }: Response): number | undefined {
  const text = headers.get('content-length')
  return text === null || headers.has('content-encoding') ? undefined : Number(text)
}
