import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { addressOf, useBrowser } from '../browser/browse.ts'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

const visit = useBrowser()
const WIDE = { viewport: { width: 1280, height: 900 } }
const TELEPHONE = { viewport: { width: 320, height: 700 }, hasTouch: true }

/** One indicator of each kind of chart. */
const OF_EACH_KIND = [
  'montants-notifies',
  'montants-par-categorie',
  'considerations-sociales',
  'considerations-sociales-par-division',
  'lieu-des-titulaires',
  'marches-par-tranche',
  'communes-des-titulaires',
]
const addressOfIndicator = (site: SiteName, id: string) =>
  addressOf(site, { address: `${SITES[site].base}indicateurs/${id}/` })

const reader = (tab: Page): Locator => tab.locator('figure-reader:visible').first()
const line = (tab: Page): Locator => reader(tab).locator('output')
const read = (tab: Page): Promise<string> => line(tab).innerText()
/** Titles of the marks, in the order of the drawing. */
const titles = (tab: Page): Promise<string[]> =>
  reader(tab).evaluate((element) =>
    [...element.querySelectorAll('[data-valeur] > title')].map((title) => title.textContent!),
  )

/** Marks of an SVG file: period, series and value. */
function marksOf(path: string): Record<'period' | 'series' | 'value', string>[] {
  const marks: Record<'period' | 'series' | 'value', string>[] = []
  const parser = new Parser(
    {
      onopentag(_name, attributes) {
        if (attributes['data-valeur'] === undefined) return
        marks.push({
          period: attributes['data-periode']!,
          series: attributes['data-serie'] ?? '',
          value: attributes['data-valeur'],
        })
      },
    },
    { xmlMode: true },
  )
  parser.end(readFileSync(path, 'utf8'))
  return marks
}

for (const site of ['demonstration', 'real'] as const) {
  describeSite(site, () => {
    it('draws no mark whose value the CSV of the indicator does not hold', () => {
      const ids = pagesOf(site).flatMap(({ file }) => /^indicateurs\/([^/]+)\/index/.exec(file)?.[1] ?? [])
      let held = 0
      const wrong = ids.flatMap((id) => {
        const path = join(SITES[site].folder, 'donnees/indicateurs', `${id}.svg`)
        // An absent indicator has no drawing.
        if (!existsSync(path)) return []
        const { rows } = readCsv(site, `indicateurs/${id}.csv`)
        const values = new Map(rows.map((row) => [`${row['periode']} ${row['serie'] ?? ''}`, row['valeur']]))
        return marksOf(path).flatMap(({ period, series, value }) => {
          // A document's value, a sum of the others, and a commune without any award stand in no row.
          if (series === 'document' || series === 'autres') return []
          if (/^communes-/.test(id) && value === '0') return []
          held += 1
          const said = values.get(`${period} ${series}`)
          return said === value ? [] : [`${id} ${period} ${series} draws ${value}, file says ${said}`]
        })
      })
      expect(wrong).toEqual([])
      expect(held).toBeGreaterThan(50)
    })
  })
}

describeSite('demonstration', () => {
  it.each(OF_EACH_KIND)('reads every mark by keyboard, each once, to both ends: %s', (id) =>
    visit(addressOfIndicator('demonstration', id), WIDE, async (tab) => {
      const all = await titles(tab)
      await line(tab).focus()
      await tab.keyboard.press('Home')
      const said = [await read(tab)]
      for (let at = 1; at < all.length; at++) {
        await tab.keyboard.press('ArrowRight')
        said.push(await read(tab))
      }
      expect(said.toSorted()).toEqual(all.toSorted())
      await tab.keyboard.press('ArrowRight')
      expect(await read(tab)).toBe(said.at(-1))
      await tab.keyboard.press('Home')
      expect(await read(tab)).toBe(said[0])
      await tab.keyboard.press('End')
      expect(await read(tab)).toBe(said.at(-1))
    }),
  )

  it('says to a screen reader what it shows, and marks it in the drawing', () =>
    visit(addressOfIndicator('demonstration', 'montants-notifies'), WIDE, async (tab) => {
      await line(tab).focus()
      await tab.keyboard.press('ArrowRight')
      const state = await line(tab).evaluate((element) => ({
        role: element.getAttribute('role'),
        text: element.getAttribute('aria-valuetext'),
        now: element.getAttribute('aria-valuenow'),
        shown: element.textContent,
      }))
      expect(state).toEqual({ role: 'slider', text: state.shown, now: '2', shown: await read(tab) })
      expect(await reader(tab).locator('[data-lu]').count()).toBe(1)
      expect(await reader(tab).locator('[data-lu] > title').textContent()).toBe(state.shown)
      await tab.keyboard.press('Tab')
      expect(await reader(tab).locator('[data-lu]').count()).toBe(0)
      expect(await read(tab)).toBe('')
    }))

  it.each(OF_EACH_KIND)('reads the mark under the pointer: %s', (id) =>
    visit(addressOfIndicator('demonstration', id), WIDE, async (tab) => {
      const marks = reader(tab).locator('rect[data-valeur]')
      const tall = await marks.evaluateAll((elements) =>
        elements.findLastIndex((element) => {
          const { width, height } = element.getBoundingClientRect()
          return width > 4 && height > 4
        }),
      )
      const mark = marks.nth(tall)
      await mark.scrollIntoViewIfNeeded()
      const box = (await mark.boundingBox())!
      await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      expect(await read(tab)).toBe(await mark.locator('title').textContent())
      await tab.mouse.move(2, 2)
      expect(await read(tab)).toBe('')
    }),
  )

  it('keeps what a finger touched, in the drawing of the telephone', () =>
    visit(addressOfIndicator('demonstration', 'montants-notifies'), TELEPHONE, async (tab) => {
      const mark = reader(tab).locator('rect[data-valeur]').first()
      await mark.scrollIntoViewIfNeeded()
      const box = (await mark.boundingBox())!
      await tab.touchscreen.tap(box.x + box.width / 2, box.y + box.height - 3)
      expect(await read(tab)).toBe(await mark.locator('title').textContent())
    }))

  it('leaves the page as it stands without JavaScript: the drawing, its titles, no empty control', () =>
    visit(
      addressOfIndicator('demonstration', 'montants-notifies'),
      { ...WIDE, javaScriptEnabled: false },
      async (tab) => {
        expect(await tab.locator('figure-reader:visible svg[role="img"]').count()).toBeGreaterThan(0)
        expect(await tab.locator('figure-reader [role="slider"], figure-reader [tabindex]').count()).toBe(0)
      },
    ))
})
