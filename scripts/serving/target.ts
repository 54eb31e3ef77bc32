/** What a request asks for. */
export interface RequestTarget {
  /** As asked, percent-encoded: what a redirect repeats. */
  readonly pathname: string
  /** With its question mark, or empty. */
  readonly search: string
  /** As the disk names it, from `/` on; `undefined` where no link of a site can mean it. */
  readonly path: string | undefined
}

/** The path that the disk would be asked for; a slash or a backslash is never part of a name. */
function pathOf(pathname: string): string | undefined {
  return /\/\/|%2f|%5c/i.test(pathname) ? undefined : decodeURIComponent(pathname)
}

/**
 * Reads a request's target in the two forms that name a file (RFC 9112, § 3.2), dot segments resolved; `undefined`
 * for what is none: the asterisk, a broken percent-encoding, a NUL.
 */
export function readTarget(target: string): RequestTarget | undefined {
  const address = target.startsWith('/') ? `http://localhost${target}` : target
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined
  const { pathname, search } = new URL(address)
  try {
    const path = pathOf(pathname)
    return path?.includes('\0') ? undefined : { pathname, search, path }
  } catch {
    return undefined
  }
}
