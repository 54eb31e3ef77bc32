import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { PageOutline } from '../built/html.ts'
import { ALL_SITES, AUTHORITY_SITES, EMBEDDED_SITES, SITES } from '../built/sites.ts'
import type { BuiltName, EmbeddedName } from '../built/sites.ts'
import type { AuthorityName } from '../authorities/authorities.ts'

interface Link {
  readonly from: string
  readonly href: string
}

function internalLinks(pages: readonly PageOutline[]): readonly Link[] {
  return pages.flatMap((page) =>
    page.tags
      .filter(({ name }) => name === 'a' || name === 'area')
      .flatMap(({ attributes }) => attributes['href'] ?? attributes['xlink:href'] ?? [])
      .filter((href) => !/^(https?|mailto|tel|data):/.test(href))
      .map((href) => ({ from: page.address, href })),
  )
}

/** Why a link leads nowhere; `undefined` for a good one. */
function fault(
  { from, href }: Link,
  { folder, base }: { readonly folder: string; readonly base: string },
  idsByAddress: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const { pathname, hash } = new URL(href, `http://site${from}`)
  if (!pathname.startsWith(base)) return 'outside the base'
  const file = join(folder, decodeURI(pathname.slice(base.length)))
  const page = idsByAddress.get(pathname)
  if (page === undefined && (!existsSync(file) || statSync(file).isDirectory())) return 'nothing there'
  if (hash !== '' && page?.has(decodeURIComponent(hash.slice(1))) !== true) return 'no such anchor'
  return undefined
}

function brokenLinks(site: BuiltName) {
  const pages = pagesOf(site)
  const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]))
  const links = internalLinks(pages)
  const broken = links.flatMap((link) => {
    const reason = fault(link, ALL_SITES[site], ids)
    return reason === undefined ? [] : [`${link.from} → ${link.href}: ${reason}`]
  })
  return { links, broken }
}

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    it('has no broken link and no missing anchor', () => {
      const { links, broken } = brokenLinks(site)
      expect(links.length).toBeGreaterThan(10_000)
      expect(links.filter(({ href }) => href.includes('#')).length).toBeGreaterThan(100)
      expect(broken.slice(0, 20)).toEqual([])
    })

    it('leads to every page from the home page', () => {
      const pages = pagesOf(site)
      const targets = Map.groupBy(internalLinks(pages), ({ from }) => from)
      const reached = new Set([SITES[site].base])
      for (const address of reached) {
        for (const { href } of targets.get(address) ?? [])
          reached.add(new URL(href, `http://site${address}`).pathname)
      }
      const orphans = pages.filter(({ address, type }) => type !== 'not-found' && !reached.has(address))
      expect(orphans.map(({ file }) => file)).toEqual([])
    })
  })
}

const OTHERS = Object.keys({ ...AUTHORITY_SITES, ...EMBEDDED_SITES }) as (AuthorityName | EmbeddedName)[]

describe('the site of another authority', () => {
  it.each(OTHERS)('%s has no broken link', (site) => {
    const { links, broken } = brokenLinks(site)
    expect(links.filter(({ href }) => href.includes('#')).length).toBeGreaterThan(100)
    expect(broken.slice(0, 20)).toEqual([])
  })
})
