import { buffer } from 'node:stream/consumers'
import type { Download, Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { expectAccessible } from '../browser/axe.ts'
import { useBrowser } from '../browser/browse.ts'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import type { SiteName } from '../built/sites.ts'

const visit = useBrowser()
const DESK = { viewport: { width: 1280, height: 900 }, acceptDownloads: true }
const FIGURE = 'indicateurs/montants-notifies/'
const address = (path: string, site: SiteName = 'demonstration') => new URL(path, inject('urls')[site]).href
const holder = (tab: Page, csv: string) => tab.locator(`french-csv:has(a[href$="/donnees/${csv}"])`)

/** What the button beside a CSV saves, its mark included. */
async function saved(tab: Page, csv: string, press: 'click' | 'Enter' = 'click') {
  const button = holder(tab, csv).getByRole('button')
  const pressed = press === 'click' ? button.click() : button.press(press)
  const [download] = (await Promise.all([tab.waitForEvent('download'), pressed])) as [Download, void]
  return {
    name: download.suggestedFilename(),
    content: (await buffer(await download.createReadStream())).toString(),
  }
}

describeSite('demonstration', () => {
  it('makes the French form of the values and of the rows behind a figure, and says the name of each', () =>
    visit(address(FIGURE), DESK, async (tab) => {
      for (const [csv, number] of [
        ['indicateurs/montants-notifies.csv', 'valeur'],
        ['indicateurs/montants-notifies-lignes.csv', 'contribution'],
      ] as const) {
        const { name, content } = await saved(tab, csv, 'Enter')
        expect(name).toBe(csv.replace('indicateurs/', '').replace('.csv', '-excel.csv'))
        const [head, ...lines] = content.trimEnd().split('\r\n')
        const { header, rows } = readCsv('demonstration', csv)
        expect(head).toBe(`\uFEFF${header.join(';')}`)
        expect(lines.length).toBe(rows.length)
        const at = header.indexOf(number)
        expect(lines.map((line) => line.split(';')[at])).toEqual(
          rows.map((row) => row[number]!.replace('.', ',')),
        )
        await expect.poll(() => holder(tab, csv).getByRole('status').innerText()).toContain(name)
      }
      await expectAccessible(tab)
    }))

  it.each([
    ['achats-a-venir/metiers/menuiserie/', 'metiers/menuiserie.csv'],
    ['donnees/', 'fusions.csv'],
    ['donnees/', 'attributions-2022.csv'],
    ['donnees/revisions/', 'revisions.csv'],
    ['donnees/corrections/', 'corrections.csv'],
    ['spaser/trajectoire/', 'trajectoire.csv'],
  ])('does so on /%s for %s', (page, csv) =>
    visit(address(page), DESK, async (tab) => {
      const { content } = await saved(tab, csv)
      const { header, text: whole } = readCsv('demonstration', csv)
      expect(content.startsWith(`\uFEFF${header.join(';')}\r\n`)).toBe(true)
      expect(content.split('\r\n').length).toBe(whole.split('\r\n').length)
    }),
  )

  it('names the columns of codes, which a spreadsheet would cut', () =>
    visit(address('achats-a-venir/metiers/menuiserie/'), DESK, async (tab) => {
      await saved(tab, 'metiers/menuiserie.csv')
      await expect
        .poll(() => holder(tab, 'metiers/menuiserie.csv').getByRole('status').innerText())
        .toMatch(/^menuiserie-excel\.csv est enregistré\. .*titulaire_siret/)
    }))

  it('says that a file could not be loaded', () =>
    visit(
      address(FIGURE),
      DESK,
      async (tab) => {
        const lines = holder(tab, 'indicateurs/montants-notifies-lignes.csv')
        await lines.getByRole('button').click()
        await expect.poll(() => lines.getByRole('status').innerText()).toMatch(/n’a pas pu être chargé/)
      },
      async (tab) => {
        await tab.route('**/*-lignes.csv', (route) => route.abort())
      },
    ))

  it('leaves the CSV alone, and no dead button, without JavaScript', () =>
    visit(address(FIGURE), { ...DESK, javaScriptEnabled: false }, async (tab) => {
      const values = holder(tab, 'indicateurs/montants-notifies.csv')
      expect(await values.getByRole('link').count()).toBe(1)
      expect(await values.getByRole('button').count()).toBe(0)
    }))
})

describeSite('below', () => {
  it('finds file and schema below the folder of the site', () =>
    visit(address(FIGURE, 'below'), DESK, async (tab) => {
      const { name } = await saved(tab, 'indicateurs/montants-notifies.csv')
      expect(name).toBe('montants-notifies-excel.csv')
    }))
})
