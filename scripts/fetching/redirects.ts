const REDIRECTS = [301, 302, 303, 307, 308]

/** Where an answer leads on to; `undefined` where it is the answer itself, `null` where it leads nowhere. */
export function redirection(status: number, location: string | null, from: URL): URL | null | undefined {
  if (!REDIRECTS.includes(status)) return undefined
  return location === null ? null : URL.parse(location, from)
}
