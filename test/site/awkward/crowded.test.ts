import { expect, inject, it } from 'vitest'
import { expectAccessible } from '../browser/axe.ts'
import { useBrowser } from '../browser/browse.ts'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import { CROWDED } from './crowded.ts'

const visit = useBrowser()
const TELEPHONE = { viewport: { width: 320, height: 640 } }
/** A page of a list, before compression. */
const MOST_BYTES = 100_000

const PATH = `/marches/annee/${CROWDED.year}/`
const linksOf = (tags: readonly { name: string; attributes: Readonly<Record<string, string>> }[]) =>
  tags.flatMap(({ name, attributes }) => (name === 'a' ? [attributes['href'] ?? ''] : []))

describeSite('awkward', () => {
  const months = pagesOf('awkward').filter(({ type }) => type === 'contracts-of-month')
  const year = pagesOf('awkward').find(({ address }) => address === PATH)!

  it('gives each month of a crowded year a page, to which its year leads', () => {
    expect(months).toHaveLength(CROWDED.months)
    expect(linksOf(year.tags)).toEqual(expect.arrayContaining(months.map(({ address }) => address)))
    for (const { address, ids } of months) {
      const month = address.slice(PATH.length, -1)
      expect(address).toBe(`${PATH}${month}/`)
      // An address of a month in a shorter year keeps leading to that month.
      expect(year.ids).toContain(`mois-${CROWDED.year}-${month}`)
      expect(ids).toContain('contrats')
    }
  })

  it('lists every contract of the year once, without JavaScript, on light pages', () => {
    const published = readCsv('awkward', `marches-${CROWDED.year}.csv`).rows.map(
      ({ id }) => `/marches/${id}/`,
    )
    expect(published).toHaveLength(CROWDED.contracts)
    const listed = months.flatMap(({ tags }) =>
      linksOf(tags).filter((href) => /^\/marches\/[^/]+\/$/.test(href)),
    )
    expect(listed.toSorted()).toEqual(published.toSorted())
    expect([year, ...months].filter(({ bytes }) => bytes > MOST_BYTES).map(({ file }) => file)).toEqual([])
  })

  it.each([PATH, `${PATH}11/`])('fits 320 pixels and is accessible: %s', (path) =>
    visit(new URL(path.slice(1), inject('urls')['awkward']).href, TELEPHONE, async (tab) => {
      expect(
        await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
      await expectAccessible(tab)
    }),
  )
})
