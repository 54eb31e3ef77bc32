import { siteBuild } from '../site-build.ts'

/**
 * The address of a page or file of this site, under the folder it is built for (`--base`). Every link uses it.
 * Addresses of other sites, of mail and within the page (`#…`) come back as they are.
 */
export function href(path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path
  return siteBuild().base.replace(/\/$/, '') + path
}
