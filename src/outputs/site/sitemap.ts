import type { IsoDate } from '../../domain/date.ts'
import { escapeUTF8 } from 'entities'

/** Limits of the protocol (sitemaps.org): addresses and bytes of one file, unpacked. */
export const MOST_ADDRESSES = 50_000
export const MOST_BYTES = 50 * 1024 * 1024

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The index, to which robots.txt leads. */
export const SITEMAP_INDEX = 'sitemap-index.xml'

export interface SitemapFile {
  /** Below the root of the site. */
  readonly path: string
  readonly text: string
}

export interface Sitemap {
  /** Absolute, of pages that name themselves as canonical. */
  readonly addresses: readonly string[]
  /** The data's own day: a page changes with its data. */
  readonly lastModified: IsoDate
  readonly root: string
}

function head(html: string): string {
  return html.slice(0, html.indexOf('</head>') + 1 || undefined)
}

/**
 * Whether a built page is one to be found by: it names its own address as canonical. A page that leads elsewhere, a
 * fragment to embed and the page of unknown addresses are not. `demonstration`: every page asks not to be indexed
 * (robots.txt asks it too), and the list is what it will be with real data.
 */
export function isListed(html: string, address: string, demonstration: boolean): boolean {
  const top = head(html)
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(top)?.[1]
  const refused = /<meta name="robots" content="[^"]*noindex/.test(top)
  const leadsAway = /<meta http-equiv="refresh"/i.test(top)
  return canonical === escapeUTF8(address) && !leadsAway && (demonstration || !refused)
}

function entry(kind: 'url' | 'sitemap', address: string, lastModified: IsoDate): string {
  return `<${kind}><loc>${escapeUTF8(address)}</loc><lastmod>${lastModified}</lastmod></${kind}>\n`
}

function wrapped(element: 'urlset' | 'sitemapindex', entries: readonly string[]): string {
  return `${DECLARATION}<${element} xmlns="${NAMESPACE}">\n${entries.join('')}</${element}>\n`
}

/** Entries in groups, each within both limits. */
function inGroups(entries: readonly string[]): readonly (readonly string[])[] {
  const most = MOST_BYTES - wrapped('urlset', []).length
  const groups: string[][] = []
  let bytes = Infinity
  for (const each of entries) {
    const size = Buffer.byteLength(each)
    if (bytes + size > most || groups.at(-1)?.length === MOST_ADDRESSES) {
      groups.push([])
      bytes = 0
    }
    groups.at(-1)!.push(each)
    bytes += size
  }
  return groups
}

/** `sitemap-<n>.xml`, and the index of these. */
export function sitemapFiles({ addresses, lastModified, root }: Sitemap): readonly SitemapFile[] {
  const entries = addresses.toSorted().map((address) => entry('url', address, lastModified))
  const parts = inGroups(entries).map((group, index) => ({
    path: `sitemap-${index + 1}.xml`,
    text: wrapped('urlset', group),
  }))
  const index = parts.map(({ path }) => entry('sitemap', root + path, lastModified))
  return [{ path: SITEMAP_INDEX, text: wrapped('sitemapindex', index) }, ...parts]
}
