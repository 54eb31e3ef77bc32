import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible } from '../browser/axe.ts'
import { useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import { MANY, measureFilter, withManyRows } from './many-rows.ts'
import { ESAT, LAUNDRY, addressOfPurchases as address, box, part, shown } from './upcoming-page.ts'

const visit = useBrowser()
const DESK = { viewport: { width: 1280, height: 900 } }
const TELEPHONE = { viewport: { width: 320, height: 640 } }
const unfold = (tab: Page) =>
  tab
    .locator('.filter-form details')
    .evaluateAll((folds) => folds.forEach((fold) => ((fold as HTMLDetailsElement).open = true)))

describeSite('demonstration', () => {
  it('shows everything without JavaScript, and no control that does nothing', () =>
    visit(address(`?${LAUNDRY}`), { ...DESK, javaScriptEnabled: false }, async (tab) => {
      expect((await shown(tab)).length).toBe(await tab.locator('[data-f]').count())
      expect(await tab.locator('main :is(button, input, select):visible').count()).toBe(0)
      expect(await tab.locator('[data-group] h2:visible').count()).toBe(
        await tab.locator('[data-group]').count(),
      )
    }))

  it('fits 320 pixels with its form unfolded, filters active and nothing left', () =>
    visit(address(`?metier=energie&${ESAT}`), TELEPHONE, async (tab) => {
      await part(tab, 'fold').click()
      await unfold(tab)
      expect(
        await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
      expect(await part(tab, 'fold').innerText()).toMatch(/^Filtres\s\(2\)$/)
    }))

  it.each([
    ['filters active', DESK, `?${LAUNDRY}&${ESAT}&type=magie`],
    ['nothing left', DESK, `?metier=energie&${ESAT}`],
    ['its form unfolded on a telephone', TELEPHONE, `?${LAUNDRY}`],
  ])('has no violation of WCAG 2.2 AA with %s', (_state, screen, search) =>
    visit(address(search), screen, async (tab) => {
      // Modal, it would hide from the rules all that they look for on a page.
      if (screen === TELEPHONE)
        await part(tab, 'sheet').evaluate((sheet: HTMLDialogElement) => sheet.setAttribute('open', ''))
      await unfold(tab)
      await expectAccessible(tab)
    }),
  )

  it('has its filters in a sheet on a telephone, closed by what it would show', () =>
    visit(address(), TELEPHONE, async (tab) => {
      const first = (await tab.locator('[data-f]').first().boundingBox())!
      expect(first.y).toBeLessThan(700)
      expect(await part(tab, 'sheet').isVisible()).toBe(false)
      await part(tab, 'fold').click()
      await part(tab, 'narrow').pressSequentially('locaux et de vitres')
      await tab.keyboard.press('Enter')
      // The sheet covers what tells the choice elsewhere: it can be let go here too, and no other is shown.
      expect(await tab.locator('input[name="metier"]:visible').count()).toBe(1)
      await box(tab, 'metier', 'nettoyage').uncheck()
      expect(await tab.locator('input[name="metier"]:visible').count()).toBe(0)
      expect(await part(tab, 'narrow').evaluate((field) => field === document.activeElement)).toBe(true)
      await box(tab, 'reserve', 'ea-esat').check()
      const count = (await shown(tab)).length
      const close = part(tab, 'show')
      expect(await close.innerText()).toMatch(new RegExp(`^Voir ${count}\\sachats$`))
      await close.click()
      expect(await part(tab, 'sheet').isVisible()).toBe(false)
      expect(await tab.evaluate(() => (document.activeElement as HTMLElement).dataset['part'])).toBe('fold')
    }))

  it('does not move while the script loads', () =>
    visit(
      address(),
      DESK,
      async (tab) => {
        const shift = await tab.evaluate(() =>
          (window as unknown as { shifts: number[] }).shifts.reduce((sum, each) => sum + each, 0),
        )
        expect(shift).toBeLessThan(0.02)
      },
      async (page) => {
        await page.addInitScript(() => {
          const shifts: number[] = []
          Object.assign(window, { shifts })
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
          }).observe({ type: 'layout-shift', buffered: true })
        })
      },
    ))

  it(`filters ${MANY} rows in a small multiple of what hiding them costs the browser`, () =>
    visit(
      address(),
      DESK,
      async (tab) => {
        const times = await measureFilter(tab)
        expect(times.rows).toBe(MANY)
        expect(times.box).toBeLessThan(times.floor * 10)
        expect(times.key).toBeLessThan(times.floor * 10)
      },
      withManyRows,
    ))
})

describeSite('real', () => {
  it('says that no plan is published and which file would tell, rather than an empty list', () =>
    visit(address('', 'real'), DESK, async (tab) => {
      const text = await tab.locator('main').innerText()
      expect(text).toMatch(/ne contiennent aucune programmation/)
      expect(text).not.toMatch(/\b0\sachat/)
      expect(await tab.locator('main a[href$="/donnees/schemas/programmation.json"]').count()).toBe(1)
      expect(await tab.locator('filtered-list').count()).toBe(0)
    }))
})
