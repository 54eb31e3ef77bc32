import { text } from 'node:stream/consumers'
import Papa from 'papaparse'
import type { Download } from 'playwright-core'
import { expect, it } from 'vitest'
import { useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import { ESAT, LAUNDRY, addressOfPurchases as address, part, query, shown, tick } from './upcoming-page.ts'

const visit = useBrowser()
const DESK = { viewport: { width: 1280, height: 900 } }

describeSite('demonstration', () => {
  it('says that a file could not be loaded', () =>
    visit(
      address(),
      DESK,
      async (tab) => {
        await part(tab, 'selection').getByRole('button', { name: 'Tableau CSV' }).click()
        await expect.poll(() => part(tab, 'notice').innerText()).toMatch(/n’a pas pu être chargé/)
      },
      async (page) => {
        await page.route('**/donnees/achats-a-venir.csv', (route) => route.abort())
      },
    ))

  it('saves exactly what is shown, as a table and as a calendar', () =>
    visit(address(`?${ESAT}`), { ...DESK, acceptDownloads: true }, async (tab) => {
      const seen = await shown(tab)
      expect(seen.length).toBeGreaterThan(1)
      const saved = async (label: string) => {
        const [download] = (await Promise.all([
          tab.waitForEvent('download'),
          part(tab, 'selection').getByRole('button', { name: label }).click(),
        ])) as [Download, void]
        return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) }
      }
      const csv = await saved('Tableau CSV')
      expect(csv.name).toBe('achats-a-venir-selection.csv')
      expect(csv.text).toMatch(/\r\n$/)
      const { data, errors } = Papa.parse<Record<string, string>>(csv.text, {
        header: true,
        skipEmptyLines: true,
      })
      expect(errors).toEqual([])
      expect(data.map((row) => row['identifiant_page']).sort()).toEqual(seen.toSorted())

      const ics = await saved('Calendrier ICS')
      expect(ics.name).toBe('achats-a-venir-selection.ics')
      const whole = await (await fetch(new URL('/calendrier/achats-a-venir.ics', tab.url()))).text()
      const idsOf = (text: string) => new Set([...text.matchAll(/^X-ALO-ID:(.*)\r$/gm)].map(([, id]) => id!))
      expect([...idsOf(ics.text)].sort()).toEqual(seen.filter((id) => idsOf(whole).has(id)).sort())
      expect(ics.text.match(/^BEGIN:VEVENT/gm)?.length).toBe(ics.text.match(/^END:VEVENT/gm)?.length)
      expect(ics.text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
    }))
})

describeSite('below', () => {
  it('finds its files under its own folder, and writes its own address', () =>
    visit(address('', 'below'), { ...DESK, acceptDownloads: true }, async (tab) => {
      await tick(tab, 'metier', 'blanchisserie-couture')
      expect(new URL(tab.url()).pathname + query(tab)).toBe(`/portail/achats-a-venir/?${LAUNDRY}`)
      await Promise.all([
        tab.waitForEvent('download'),
        part(tab, 'selection').getByRole('button', { name: 'Tableau CSV' }).click(),
      ])
    }))
})
