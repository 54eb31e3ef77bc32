import { expect, it } from 'vitest'
import { expectAccessible } from '../browser/axe.ts'
import { useBrowser } from '../browser/browse.ts'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { hostsOf, openJournal } from '../browser/journal.ts'
import { addressOfExplorer as address, count, part, ready } from './explorer-page.ts'

const visit = useBrowser()
const DESK = { viewport: { width: 1280, height: 900 } }
const TELEPHONE = { viewport: { width: 320, height: 640 } }

describeSite('demonstration', () => {
  it('says what to do where the file does not come, and works when it comes again', () =>
    visit(
      address(),
      DESK,
      async (tab) => {
        await part(tab, 'load').click()
        await expect.poll(() => part(tab, 'progress').innerText()).toMatch(/n’a pas pu être chargé.*fichiers/)
        await tab.unroute('**/donnees/marches.csv')
        await tab.getByRole('button', { name: 'Réessayer' }).click()
        await ready(tab)
        expect(await count(tab)).toBe(readCsv('demonstration', 'marches.csv').rows.length)
      },
      async (tab) => {
        await tab.route('**/donnees/marches.csv', (route) => route.abort())
      },
    ))

  it('offers the files and no dead control without JavaScript', () =>
    visit(address('?annee=2025'), { ...DESK, javaScriptEnabled: false }, async (tab) => {
      expect(await tab.locator('main :is(button, input, select):visible').count()).toBe(0)
      expect(await part(tab, 'without').innerText()).toContain('JavaScript')
      const files = await tab
        .locator('.files a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      expect(files).toEqual(
        ['marches.csv', 'marches.jsonl', 'marches.parquet', 'marches.xlsx'].map((name) => `/donnees/${name}`),
      )
    }))

  it.each([
    ['on a desk, with groups', DESK, '?annee=2025&grouper=titulaires_siren'],
    ['on a telephone, with years', TELEPHONE, '?grouper=annee&mesure=nombre'],
    ['on a telephone, with nothing left', TELEPHONE, '?objet.contient=zzz&annee=2025'],
  ])('fits and is accessible %s', (_state, screen, search) =>
    visit(address(search), screen, async (tab) => {
      await ready(tab)
      await tab
        .locator('.filter-form details')
        .evaluateAll((folds) => folds.forEach((fold) => ((fold as HTMLDetailsElement).open = true)))
      if (search.includes('grouper')) await part(tab, 'drawing').locator('svg').waitFor()
      expect(
        await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
      await expectAccessible(tab)
    }),
  )
})

describeSite('below', () => {
  it('works under its base, without a complaint or another host', () => {
    const journal = openJournal()
    return visit(
      address('?grouper=annee', 'below'),
      DESK,
      async (tab) => {
        await ready(tab)
        await part(tab, 'drawing').locator('svg').waitFor()
        const link = part(tab, 'rows').locator('tbody a').first()
        expect(await link.getAttribute('href')).toMatch(/^\/portail\/marches\//)
        await link.click()
        await tab.waitForURL('**/portail/marches/*/')
        expect(journal.complaints).toEqual([])
        expect(hostsOf(journal)).toEqual([new URL(tab.url()).host])
      },
      journal.keep,
    )
  })
})
