import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { PageOutline } from '../built/html.ts'
import { SITES } from '../built/sites.ts'

/** What `data/reference/rgaa.csv` says that no page has: pictures of text, frames, sound and moving pictures. */
const ABSENT = ['img', 'picture', 'iframe', 'frame', 'video', 'audio', 'object', 'embed', 'canvas', 'marquee']

for (const site of ['demonstration', 'real'] as const) {
  describeSite(site, () => {
    const { folder, base } = SITES[site]
    const pages = pagesOf(site)
    const failing = (holds: (page: PageOutline) => boolean) =>
      pages.filter((page) => !holds(page)).map(({ file }) => file)
    const links = ({ tags }: PageOutline) =>
      tags.filter(({ name, attributes }) => name === 'a' && attributes['href'] !== undefined)

    it('has no element that the grid of accessibility says it does without', () => {
      expect(failing(({ tags }) => !tags.some(({ name }) => ABSENT.includes(name)))).toEqual([])
      expect(failing((page) => !links(page).some(({ attributes }) => 'target' in attributes))).toEqual([])
    })

    it('declares its type of document first on each page', () => {
      expect(
        failing(({ file }) =>
          /^<!doctype html>/i.test(readFileSync(join(folder, file), 'utf8').slice(0, 20)),
        ),
      ).toEqual([])
    })

    it('begins each page with a way to its content, and ends it with one to the search and the plan', () => {
      expect(failing((page) => links(page)[0]?.attributes['href'] === '#contenu')).toEqual([])
      expect(failing(({ ids }) => ids.includes('contenu'))).toEqual([])
      expect(
        failing((page) => links(page).some(({ attributes }) => attributes['href'] === `${base}recherche/`)),
      ).toEqual([])
    })
  })
}
