import { expect, it } from 'vitest'
import { useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import {
  ESAT,
  LAUNDRY,
  addressOfPurchases as address,
  box,
  having,
  letters,
  part,
  query,
  shown,
  tick,
  words,
} from './upcoming-page.ts'

const visit = useBrowser()
const DESK = { viewport: { width: 1280, height: 900 } }

describeSite('demonstration', () => {
  it('lets a laundry ESAT find its lots in three actions', () =>
    visit(address(), DESK, async (tab) => {
      const expected = await having(tab, 'metier:blanchisserie-couture', 'reserve:ea-esat')
      expect(expected.length).toBeGreaterThan(0)
      await letters(tab).fill('blanchisserie')
      await letters(tab).press('Enter')
      await tab
        .getByRole('group', { name: 'Lots réservés' })
        .getByLabel('Entreprises adaptées et ESAT')
        .check()
      expect(await shown(tab)).toEqual(expected)
      const link = tab.locator('[data-f]:visible h3 a').first()
      expect(await link.getAttribute('href')).toBe(`/achats-a-venir/${expected[0]}/`)
      await link.click()
      await expect.poll(() => tab.url()).toContain(`/achats-a-venir/${expected[0]}/`)
    }))

  it('restores a view from its address', () =>
    visit(address(`?${LAUNDRY}&${ESAT}&mots=linges`), DESK, async (tab) => {
      const reserved = await having(tab, 'metier:blanchisserie-couture', 'reserve:ea-esat')
      const seen = await shown(tab)
      expect(seen.length).toBeGreaterThan(0)
      expect(seen.length).toBeLessThan(reserved.length)
      expect(reserved).toEqual(expect.arrayContaining(seen))
      expect(await words(tab).inputValue()).toBe('linges')
      expect(await box(tab, 'metier', 'blanchisserie-couture').isChecked()).toBe(true)
      expect(await part(tab, 'active').getByRole('button').count()).toBe(4)
      expect(await part(tab, 'count').innerText()).toMatch(new RegExp(`^${seen.length}\\sachats? sur \\d+$`))
    }))

  it.each([
    ['menuisier', 'menuiserie'],
    ['traiteurs', 'restauration'],
    ['laverie', 'blanchisserie-couture'],
  ])('finds a trade by what a firm calls itself: %s', (name, trade) =>
    visit(address(`?mots=${name}`), DESK, async (tab) => {
      const ofTrade = await having(tab, `metier:${trade}`)
      expect(ofTrade.length).toBeGreaterThan(0)
      expect(await shown(tab)).toEqual(expect.arrayContaining(ofTrade))
    }),
  )

  it('finds a purchase by its id and by its description, and none by what the plan does not say', () =>
    visit(address('?mots=PA-2026-072'), DESK, async (tab) => {
      expect(await shown(tab)).toEqual(['pa-2026-072'])
      await words(tab).fill('bandes réfléchissantes')
      expect(await shown(tab)).toEqual(['pa-2026-072'])
      const untold = await having(tab, 'sourcing:inconnu')
      await words(tab).fill('sourcing')
      const found = await shown(tab)
      expect(untold.length).toBeGreaterThan(0)
      expect(untold.filter((slug) => found.includes(slug))).toEqual([])
    }))

  it('tells what an address asks for in vain, and drops it; names of others are of no concern', () =>
    visit(address(`?${LAUNDRY}&type=magie&utm_source=lettre`), DESK, async (tab) => {
      expect(await part(tab, 'notice').innerText()).toMatch(/«\smagie\s» \(Type d’achat\)/)
      expect(await shown(tab)).toEqual(await having(tab, 'metier:blanchisserie-couture'))
      await expect.poll(() => query(tab)).toBe(`?${LAUNDRY}`)
      await box(tab, 'reserve', 'ea-esat').check()
      expect(await part(tab, 'notice').innerText()).toBe('')
    }))

  it('goes back and forward through choices, typing being one step of its own choice', () =>
    visit(address(), DESK, async (tab) => {
      const all = await shown(tab)
      await tick(tab, 'metier', 'blanchisserie-couture')
      const laundry = await shown(tab)
      await box(tab, 'reserve', 'ea-esat').check()
      await words(tab).pressSequentially('lin')
      await expect.poll(() => query(tab)).toBe(`?${LAUNDRY}&${ESAT}&mots=lin`)
      const last = await shown(tab)
      await tab.goBack()
      await expect.poll(() => query(tab)).toBe(`?${LAUNDRY}`)
      expect(await shown(tab)).toEqual(laundry)
      expect(await words(tab).inputValue()).toBe('')
      await tab.goBack()
      expect([query(tab), await shown(tab)]).toEqual(['', all])
      await tab.goForward()
      await tab.goForward()
      expect(await shown(tab)).toEqual(last)
      expect(await words(tab).inputValue()).toBe('lin')
    }))

  it('comes back to the same view from the page of a purchase', () =>
    visit(address(`?${LAUNDRY}`), DESK, async (tab) => {
      const before = await shown(tab)
      await tab.locator('[data-f]:visible h3 a').first().click()
      // A page that is still on its way cannot be left.
      await tab.waitForURL('**/achats-a-venir/*/')
      await tab.goBack({ waitUntil: 'load' })
      await expect.poll(() => shown(tab)).toEqual(before)
      expect(await box(tab, 'metier', 'blanchisserie-couture').isChecked()).toBe(true)
    }))

  it('works by keyboard alone, focus kept where it was', () =>
    visit(address(), DESK, async (tab) => {
      const focused = () =>
        tab.evaluate(() => {
          const { name, value, dataset, isConnected } = document.activeElement as HTMLInputElement
          return { name, value, part: dataset['part'], isConnected }
        })
      await words(tab).focus()
      await tab.keyboard.type('nettoyage')
      expect(await focused()).toMatchObject({ name: 'mots', value: 'nettoyage' })
      await tab.keyboard.press('Enter')
      expect(new URL(tab.url()).pathname).toBe('/achats-a-venir/')
      for (let stop = 0; stop < 40 && (await focused()).part !== 'narrow'; stop++)
        await tab.keyboard.press('Tab')
      await tab.keyboard.type('locaux et de vitres')
      await tab.keyboard.press('Enter')
      expect(await box(tab, 'metier', 'nettoyage').isChecked()).toBe(true)
      expect(await focused()).toMatchObject({ part: 'narrow', value: '', isConnected: true })
      await part(tab, 'active').getByRole('button').first().focus()
      await tab.keyboard.press('Enter')
      expect(await focused()).toMatchObject({ part: 'count', isConnected: true })
      expect(await words(tab).inputValue()).toBe('')
    }))

  it('counts for each choice what choosing it gives, and keeps a choice of 0 in its place', () =>
    visit(address(`?${LAUNDRY}`), DESK, async (tab) => {
      const count = async (facet: string, value: string) =>
        Number(await box(tab, facet, value).locator('xpath=..').locator('[data-count]').innerText())
      const both = await having(tab, 'metier:blanchisserie-couture', 'reserve:ea-esat')
      expect(await count('reserve', 'ea-esat')).toBe(both.length)
      expect(await count('metier', 'nettoyage')).toBe((await having(tab, 'metier:nettoyage')).length)
      const [other] = await tab
        .locator('input[name="reserve"]')
        .evaluateAll((inputs) =>
          inputs
            .filter(
              (input) =>
                input.checkVisibility() &&
                input.parentElement!.querySelector('[data-count]')!.textContent === '0',
            )
            .map((input) => (input as HTMLInputElement).value),
        )
      await box(tab, 'reserve', other!).check()
      expect(await shown(tab)).toEqual([])
      expect(await box(tab, 'reserve', other!).isVisible()).toBe(true)
    }))

  it('forgives accents, case and plurals, and wants every word', () =>
    visit(address(), DESK, async (tab) => {
      const found = async (text: string) => {
        await words(tab).fill(text)
        return shown(tab)
      }
      const linen = await found('linge')
      expect(linen.length).toBeGreaterThan(0)
      expect(await found('LINGES')).toEqual(linen)
      const greens = await found('métropolitains')
      expect(greens.length).toBeGreaterThan(0)
      expect(await found('metropolitain')).toEqual(greens)
      const two = await found('entretien linge')
      expect(two.length).toBeGreaterThan(0)
      expect(linen).toEqual(expect.arrayContaining(two))
      expect(await found('linge zzz')).toEqual([])
    }))

  it('proposes what to loosen where nothing is left, and says what each would give', () =>
    visit(address(`?metier=energie&${ESAT}&mots=rideaux`), DESK, async (tab) => {
      expect(await shown(tab)).toEqual([])
      expect(await part(tab, 'selection').isVisible()).toBe(false)
      const proposals = part(tab, 'loosen').getByRole('button')
      expect(await proposals.count()).toBe(3)
      const best = proposals.first()
      const [, promised] = /: (\d+)\s/.exec((await best.innerText()).replace(/\s/g, ' '))!
      expect(Number(promised)).toBeGreaterThan(0)
      await best.click()
      expect((await shown(tab)).length).toBe(Number(promised))
      expect(await part(tab, 'empty').isVisible()).toBe(false)
      await part(tab, 'active')
        .getByRole('button', { name: /^Tout effacer/ })
        .click()
      expect(await shown(tab)).toHaveLength(await tab.locator('[data-f]').count())
      await expect.poll(() => query(tab)).toBe('')
    }))

  it('hides headings without result', () =>
    visit(address(`?${LAUNDRY}`), DESK, async (tab) => {
      for (const section of await tab.locator('[data-group]').all()) {
        const rows = await section.locator('[data-f]:visible').count()
        expect(await section.locator('h2').isVisible()).toBe(rows > 0)
        if (rows > 0) expect(await section.locator('[data-count]').innerText()).toBe(String(rows))
      }
    }))

  it('finds a trade by its first letters or by what those who do it call themselves', () =>
    visit(address(), DESK, async (tab) => {
      const offered = () => tab.locator('fieldset[name="metier"] label:visible').allInnerTexts()
      expect(await offered()).toEqual([])
      await letters(tab).fill('laverie')
      expect((await offered()).map((text) => text.split('\n')[0])).toEqual([
        expect.stringMatching(/^Blanchisserie/),
      ])
      expect(await shown(tab)).toHaveLength(await tab.locator('[data-f]').count())
      await letters(tab).fill('zzz')
      expect(await tab.locator('fieldset[name="metier"] [role="status"]').textContent()).toBe('aucun choix')
    }))

  it.each(['', `?${ESAT}`, `?${LAUNDRY}`])(
    'is at most 12 stops from the words to the first result: %s',
    (search) =>
      visit(address(search), DESK, async (tab) => {
        await words(tab).focus()
        const isThere = () => tab.evaluate(() => document.activeElement!.closest('[data-f]') !== null)
        let stops = 0
        for (; stops < 40 && !(await isThere()); stops += 1) await tab.keyboard.press('Tab')
        expect(stops).toBeLessThanOrEqual(12)
      }),
  )

  it('prints by what it was filtered and how many rows that left, and no control', () =>
    visit(address(`?${ESAT}`), DESK, async (tab) => {
      await tab.emulateMedia({ media: 'print' })
      expect(await part(tab, 'count').isVisible()).toBe(true)
      expect(await part(tab, 'active').innerText()).toMatch(/Lots réservés.*Entreprises adaptées et ESAT/)
      expect(await words(tab).isVisible()).toBe(false)
      expect(await part(tab, 'sheet').isVisible()).toBe(false)
    }))

  it('announces the result once the reader pauses', () =>
    visit(address(), DESK, async (tab) => {
      const live = part(tab, 'live')
      expect(await live.getAttribute('role')).toBe('status')
      // Five keys at once: however slow the machine, no pause lies between them.
      const said = await words(tab).evaluate((input: HTMLInputElement) =>
        ['l', 'li', 'lin', 'ling', 'linge'].map((text) => {
          input.value = text
          input.dispatchEvent(new Event('input', { bubbles: true }))
          return document.querySelector('[data-part="live"]')!.textContent
        }),
      )
      expect(said).toEqual(['', '', '', '', ''])
      await expect.poll(() => live.innerText()).toBe(await part(tab, 'count').innerText())
    }))
})
