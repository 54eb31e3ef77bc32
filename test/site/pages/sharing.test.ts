import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pngHeader } from '../../charts/png-header.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { PageOutline } from '../built/html.ts'
import { SITES } from '../built/sites.ts'

const HOSTS = {
  demonstration: 'https://achats-a-livre-ouvert.example',
  below: 'https://ville.example',
} as const
const MOST_BYTES = 80_000

const shareTags = ({ tags }: PageOutline) =>
  Object.fromEntries(
    tags.flatMap(({ name, attributes }) =>
      name === 'meta' && attributes['property']?.startsWith('og:')
        ? [[attributes['property'].slice(3), attributes['content']!]]
        : [],
    ),
  )

for (const site of ['demonstration', 'below'] as const) {
  describeSite(site, () => {
    const { folder, base } = SITES[site]
    const pages = pagesOf(site)
    const root = `${HOSTS[site]}${base}`
    const shared = pages.filter((page) => Object.keys(shareTags(page)).length > 0)

    it('gives the home page, main pages and each indicator a picture of its own site', () => {
      const main = pages.filter(({ address }) => /^[a-z0-9-]*\/?$/.test(address.slice(base.length)))
      expect(
        main.filter(({ address }) => !address.endsWith('.html') && address !== base).length,
      ).toBeGreaterThan(15)
      expect(main.filter((page) => !shared.includes(page) && !page.file.startsWith('404'))).toEqual([])
      const indicators = pages.filter(({ type }) => type === 'indicator')
      expect(shared.filter(({ type }) => type === 'indicator').length).toBeGreaterThan(indicators.length / 2)
      for (const page of shared) {
        const { image, url, title, description, ...rest } = shareTags(page)
        expect(image!.startsWith(`${root}images/`), page.file).toBe(true)
        expect(url, page.file).toBe(`${HOSTS[site]}${page.address}`)
        expect(title, page.file).toMatch(/^Démonstration\s: ./)
        expect(description!.length, page.file).toBeGreaterThan(20)
        expect(rest['image:alt']!.length, page.file).toBeGreaterThan(15)
      }
    })

    it('draws them at the size that services expect, in few bytes', () => {
      const images = new Set(shared.map((page) => shareTags(page)['image']!.slice(root.length)))
      expect(images.size).toBeGreaterThan(20)
      for (const image of images) {
        const png = readFileSync(join(folder, image))
        expect(pngHeader(png), image).toMatchObject({ signature: 'PNG', width: 1200, height: 630 })
        expect(png.length, image).toBeLessThan(MOST_BYTES)
      }
    })

    it('has icons and a manifest on every page, all of them there', () => {
      const iconsOf = ({ tags }: PageOutline) =>
        tags.flatMap(({ name, attributes }) =>
          name === 'link' && /icon|manifest/.test(attributes['rel'] ?? '') ? attributes['href']! : [],
        )
      const all = new Set(pages.flatMap(iconsOf))
      expect([...all].map((href) => href.slice(base.length)).sort()).toEqual([
        'apple-touch-icon.png',
        'favicon.png',
        'favicon.svg',
        'manifest.webmanifest',
      ])
      expect(pages.filter((page) => iconsOf(page).length !== all.size)).toEqual([])
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8')) as {
        icons: { src: string }[]
      }
      for (const src of [...all, ...manifest.icons.map((icon) => icon.src)])
        expect(existsSync(join(folder, src.slice(base.length))), src).toBe(true)
    })
  })
}
