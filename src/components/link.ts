import { siteBuild } from '../site-build.ts'

/**
 * The address of a page or file of this site, under the folder it is built for (`--base`). Every link uses it.
 * Addresses of other sites, of mail and within the page (`#…`) come back as they are.
 */
export function href(path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path
  return siteBuild().base.replace(/\/$/, '') + path
}

/** The same with its host, for what is read elsewhere: a calendar, a feed reader, a search engine. */
export function publicAddress(path: string): string {
  return new URL(href(path), siteBuild().site).href
}

/** Whether the host is one that does not exist: then nobody can subscribe. */
export function isExampleHost(): boolean {
  return new URL(siteBuild().site).hostname.endsWith('.example')
}
