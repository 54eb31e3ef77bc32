import type { Portal } from '../../../domain/portal.ts'

/** Where the built site stands, as files that travel name it. */
export interface SiteAddress {
  /** With its base and a final slash. */
  readonly root: string
  /** Its host without port: part of identifiers, so a site that moves from folder to folder keeps them. */
  readonly host: string
  /** Slug of the territory: two portals on one host keep their identifiers apart. */
  readonly territory: string
}

/** Where a site stands that is not told where it will stand: never a real host. */
export const UNTOLD_ROOT = 'https://achats-a-livre-ouvert.example/'

/** @throws TypeError where the root is no absolute address. */
export function siteAddress({ territory }: Portal, root: string): SiteAddress {
  return { root, host: new URL(root).hostname, territory: territory.slug }
}

/** The whole address of a page or file of the site. */
export function addressAt({ root }: SiteAddress, path: string): string {
  return root + path.replace(/^\//, '')
}

/** Year in which these identifiers began: a tag URI names a day on which its host was ours (RFC 4151). */
const TAG_DATE = '2026'

/** `tag:<host>,2026:<territory>/<path>`: the same whatever the base, the edition or the title. */
export function tagUri({ host, territory }: SiteAddress, path: string): string {
  return `tag:${host},${TAG_DATE}:${territory}/${path}`
}
