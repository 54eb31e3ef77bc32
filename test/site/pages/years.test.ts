import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FEWEST_FOR_A_SHARE } from '../../../src/domain/small-numbers.ts'
import { wordsOfSentences } from '../../views/year/said.ts'
import { addressOf, useBrowser } from '../browser/browse.ts'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { PageOutline } from '../built/html.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

const visit = useBrowser()

const LONGEST = { year: 25, 'year-easy': 15 } as const
type YearType = keyof typeof LONGEST

const pagesOfType = (site: SiteName, type: string) => pagesOf(site).filter((page) => page.type === type)
const yearOf = ({ file }: PageOutline) => Number(/^annees\/(\d{4})\//.exec(file)![1])
const mainOf = (site: SiteName, { file }: PageOutline) =>
  /<main[^]*<\/main>/.exec(readFileSync(join(SITES[site].folder, file), 'utf8'))![0]

/** Sentences and headings of a page as they are read, without drawings, lists of years, ways to the table and sources. */
function textsOf(main: string): readonly string[] {
  const told = main.replace(
    /<svg[^]*?<\/svg>|<nav[^]*?<\/nav>|<p class="small (?:poster-source|told-more)">[^]*?<\/p>/g,
    '',
  )
  return [
    ...told.matchAll(
      /<(p|h1|h2|dt|dd|li)\b[^>]*>([^<]*(?:<(?:data|a|span)[^]*?<\/(?:data|a|span)>[^<]*)*)<\/\1>/g,
    ),
  ]
    .map(([, , content]) => content!)
    .filter((content) => content.trim() !== '')
}
const withoutFigures = (text: string) => text.replace(/<data[^]*?<\/data>/g, '·').replace(/<[^>]+>/g, '')
const plain = (text: string) => text.replace(/<[^>]+>/g, '').trim()

for (const site of ['demonstration', 'real'] as const) {
  describeSite(site, () => {
    it('has a page, and one in easy language, for each year of five contracts and more, and for no other', () => {
      const years = readCsv(site, 'indicateurs/nombre-de-marches.csv')
        .rows.filter(
          ({ periode, valeur }) => /^\d{4}$/.test(periode!) && Number(valeur) >= FEWEST_FOR_A_SHARE,
        )
        .map(({ periode }) => Number(periode))
      for (const type of ['year', 'year-easy'])
        expect(pagesOfType(site, type).map(yearOf).toSorted()).toEqual(years.toSorted())
    })

    it('leads to it from the list of years, the list of its contracts and the home page', () => {
      const linked = (type: string) =>
        pagesOfType(site, type).flatMap(({ tags }) => tags.map(({ attributes }) => attributes['href']))
      const addresses = pagesOfType(site, 'year').map(({ address }) => address)
      expect(linked('years')).toEqual(expect.arrayContaining(addresses))
      expect(linked('contracts-of-year')).toEqual(expect.arrayContaining(addresses))
      expect(addresses.filter((address) => linked('home').includes(address))).toHaveLength(1)
    })

    describe.each(Object.entries(LONGEST) as [YearType, number][])(
      'the pages of type %s',
      (type, longest) => {
        it('print no number in their words but the year and the one before: the others are figures of an indicator', () => {
          const stray = pagesOfType(site, type).flatMap((page) =>
            textsOf(mainOf(site, page)).flatMap((text) =>
              (withoutFigures(text).replace('A3', '').match(/\d+/g) ?? [])
                .filter((number) => ![yearOf(page), yearOf(page) - 1].includes(Number(number)))
                .map((number) => `${page.file}: ${number} in ${plain(text)}`),
            ),
          )
          expect(stray).toEqual([])
        })

        it(`have sentences of at most ${longest} words`, () => {
          const long = pagesOfType(site, type).flatMap((page) =>
            textsOf(mainOf(site, page))
              .map(plain)
              .filter((text) => Math.max(...wordsOfSentences(text)) > longest),
          )
          expect([...new Set(long)]).toEqual([])
        })

        it('draw only values that the files of their indicators hold', () => {
          const drawn = pagesOfType(site, type).flatMap((page) =>
            [
              ...mainOf(site, page).matchAll(
                /<svg[^>]*aria-labelledby="([a-z0-9-]+)-(?:image|changement)-title"([^]*?)<\/svg>/g,
              ),
            ].flatMap(([, id, drawing]) =>
              [
                ...drawing!.matchAll(
                  /data-valeur="([^"]*)" (?:data-serie="([^"]*)" )?data-periode="([^"]*)"/g,
                ),
              ].map(([, value, series, period]) => ({ id: id!, value, series, period })),
            ),
          )
          const wrong = drawn.filter(({ id, value, series, period }) => {
            const { rows } = readCsv(site, `indicateurs/${id}.csv`)
            return !rows.some(
              (row) =>
                row['periode'] === period &&
                row['valeur'] === value &&
                (series === undefined || row['serie'] === series),
            )
          })
          expect(drawn.length).toBeGreaterThan(10)
          expect(wrong.slice(0, 3)).toEqual([])
        })

        it('have a picture for each sentence that they list', () => {
          for (const page of pagesOfType(site, type)) {
            const main = mainOf(site, page)
            const items = main.match(/<li class="(?:told|easy)"/g)?.length ?? 0
            expect([page.file, main.match(/<svg/g)?.length]).toEqual([page.file, items])
          }
        })
      },
    )

    it('prints each year on one sheet of A3, upright', async () => {
      for (const page of pagesOfType(site, 'year')) {
        const pdf = await visit(addressOf(site, page), {}, (tab) => tab.pdf({ preferCSSPageSize: true }))
        const text = pdf.toString('latin1')
        const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)!
        expect([page.file, text.match(/\/Type \/Page\b/g)?.length]).toEqual([page.file, 1])
        expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 1191])
      }
    })
  })
}
