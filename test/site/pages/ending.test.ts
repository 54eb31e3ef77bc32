import { text } from 'node:stream/consumers'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { expectAccessible } from '../browser/axe.ts'
import { useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import type { SiteName } from '../built/sites.ts'

const visit = useBrowser()
const DESK = { viewport: { width: 1280, height: 900 } }
const TELEPHONE = { viewport: { width: 320, height: 640 } }

const address = (query = '', site: SiteName = 'demonstration') =>
  new URL(`echeances/${query}`, inject('urls')[site]).href

/** The published file of the site that the tab shows. */
async function fileOf(tab: Page, name = 'echeances'): Promise<Record<string, string>[]> {
  const csv = await (await fetch(tab.url().replace(/echeances\/.*/, `donnees/${name}.csv`))).text()
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
}

const shown = (tab: Page) =>
  tab
    .locator('[data-f]')
    .evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).map(({ id }) => id))
const count = (tab: Page, anchor: string) =>
  tab.locator(`main :is(h1, p) a[href$="${anchor}"]`).first().innerText()
const numberIn = (words: string) => Number(/^[\d\s]+/.exec(words)![0].replaceAll(/\s/g, ''))

for (const site of ['demonstration', 'real'] as const) {
  describeSite(site, () => {
    it('lists exactly the contracts of its file, a half-year a page, without JavaScript, and counts them', () =>
      visit(address('', site), { ...DESK, javaScriptEnabled: false }, async (tab) => {
        const file = await fileOf(tab)
        expect(file.length).toBeGreaterThan(100)
        const halves = await tab.locator('main nav[aria-label="Semestres"] a').all()
        const paths = await Promise.all(halves.map((link) => link.getAttribute('href')))
        expect(paths.length).toBeGreaterThan(1)
        const ids: string[] = []
        for (const path of paths) {
          await tab.goto(new URL(path!, tab.url()).href)
          const [, from, year] = /^(janv|juil)\D+(\d{4})$/.exec(
            await tab.locator('main nav [aria-current]').innerText(),
          )!
          const months = from === 'janv' ? /^\d{4}-0[1-6]/ : /^\d{4}-(?:0[7-9]|1)/
          const rows = file.filter(({ date_fin: end }) => end!.startsWith(year!) && months.test(end!))
          expect((await shown(tab)).toSorted()).toEqual(rows.map((row) => row['contrat_id']).sort())
          const ordinary = rows.filter((row) => row['genre'] === 'marche')
          expect(numberIn(await count(tab, '#resultats'))).toBe(ordinary.length)
          expect(await tab.locator('main :is(button, input):visible').count()).toBe(0)
          ids.push(...(await shown(tab)))
        }
        expect(ids).toHaveLength(file.length)
      }))

    it('finds in marches.csv as many contracts without a known end as it says', () =>
      visit(address('', site), DESK, async (tab) => {
        const without = (await fileOf(tab, 'marches')).filter(
          (row) => row['genre'] !== 'marche_subsequent' && row['date_fin'] === '',
        )
        expect(numberIn(await count(tab, '#fin-inconnue'))).toBe(without.length)
        const reasons = await tab.locator('#fin-inconnue summary').allInnerTexts()
        expect(reasons.map(numberIn).reduce((sum, each) => sum + each, 0)).toBe(without.length)
      }))

    it('has no violation of WCAG 2.2 AA with filters active, and fits 320 pixels', () =>
      visit(address('?type=services', site), TELEPHONE, async (tab) => {
        await tab
          .locator('main details')
          .evaluateAll((folds) => folds.forEach((fold) => ((fold as HTMLDetailsElement).open = true)))
        expect(
          await tab.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBe(0)
        await expectAccessible(tab)
      }))
  })
}

/** A whole half-year of the demonstration. */
const HALF = '2027-s1/'
const rowsOfHalf = async (tab: Page) =>
  (await fileOf(tab)).filter((row) => /^2027-0[1-6]/.test(row['date_fin']!))

describeSite('demonstration', () => {
  it('takes away what the reader’s clock has passed, its month with it, and counts what is left', () =>
    visit(
      address(HALF),
      DESK,
      async (tab) => {
        const left = (await rowsOfHalf(tab)).filter((row) => row['date_fin']! >= '2027-04-15')
        expect(left.length).toBeGreaterThan(0)
        expect((await shown(tab)).toSorted()).toEqual(left.map((row) => row['contrat_id']).sort())
        expect(numberIn(await tab.locator('[data-part="count"]').innerText())).toBe(left.length)
        const months = await tab.locator('[data-group]:visible').evaluateAll((all) => all.map(({ id }) => id))
        expect(months[0]).toBe('mois-2027-04')
      },
      (tab) => tab.clock.setFixedTime(new Date('2027-04-15T09:00:00Z')),
    ))

  it('counts renewals that the plan publishes, and no guess', () =>
    visit(address(HALF), DESK, async (tab) => {
      const linked = (await rowsOfHalf(tab)).filter((row) => row['achats_prevus'] !== '')
      expect(numberIn(await count(tab, '#renouveles'))).toBe(linked.length)
      expect(await tab.locator('#renouveles li').count()).toBe(linked.length)
      const tokens = await tab
        .locator('[data-f]:has(.guess)')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-f')!))
      expect(tokens.length).toBeGreaterThan(0)
      for (const token of tokens) expect(token).toContain('suite:sans-lien')
      expect(await tab.locator('.guess').first().textContent()).toMatch(/^Rapprochement probable/)
    }))

  it('filters from its address, and saves the rows shown', () =>
    visit(address(`${HALF}?suite=prevue&type=services`), { ...DESK, acceptDownloads: true }, async (tab) => {
      const seen = await shown(tab)
      expect(seen.length).toBeGreaterThan(0)
      const [download] = await Promise.all([
        tab.waitForEvent('download'),
        tab.getByRole('button', { name: 'Tableau CSV' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('echeances-selection.csv')
      const { data } = Papa.parse<Record<string, string>>(await text(await download.createReadStream()), {
        header: true,
        skipEmptyLines: true,
      })
      expect(data.map((row) => row['contrat_id']).sort()).toEqual(seen.toSorted())
      for (const row of data)
        expect([row['categorie'], row['achats_prevus']]).toEqual(['services', expect.stringMatching(/./)])
    }))

  it('finds a row by its holder', () =>
    visit(address(HALF), DESK, async (tab) => {
      const row = (await rowsOfHalf(tab)).find(({ titulaires }) => titulaires !== '')!
      const holder = row['titulaires']!.split('|')[0]!.replace(' (fictif)', '')
      await tab.getByRole('searchbox', { name: 'Mots' }).fill(holder)
      await expect.poll(() => shown(tab)).toContain(row['contrat_id'])
      expect((await shown(tab)).length).toBeLessThan(40)
    }))

  it('finds no row by what is not known of it', () =>
    visit(address(HALF), DESK, async (tab) => {
      expect(await tab.locator('[data-aside]').getByText('absentes du format').count()).toBeGreaterThan(0)
      await tab.getByRole('searchbox', { name: 'Mots' }).fill('absentes')
      expect(await tab.locator('[data-f]:visible').count()).toBe(0)
    }))

  it('shows the row that an anchor names', () =>
    visit(address(HALF), DESK, async (tab) => {
      const [link] = await tab.locator('#renouveles li > a').all()
      await link!.click()
      const id = decodeURIComponent(new URL(tab.url()).hash.slice(1))
      const isSeen = () =>
        tab.locator(`[id="${id}"]`).evaluate((row) => {
          const { top, bottom } = row.getBoundingClientRect()
          return bottom > 0 && top < innerHeight
        })
      await expect.poll(isSeen).toBe(true)
    }))
})

describeSite('real', () => {
  it('says which fields its format does not have, and that no plan is read', () =>
    visit(address('', 'real'), DESK, async (tab) => {
      const words = await tab.locator('main').innerText()
      expect(words).toMatch(/ne demande pas\s: .*Nombre d’offres reçues/)
      expect(words).toMatch(/Sans programmation, on ne sait pas/)
      expect(words).not.toMatch(/Rapprochement probable|Renouvelé par/)
      expect(await tab.locator('[name="suite"], [name="clauses"]').count()).toBe(0)
    }))
})
