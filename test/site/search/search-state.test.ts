import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import { addressOfSearch, list, query, results, told, words } from './search-page.ts'

const visit = useBrowser()
const DESK = { viewport: { width: 1280, height: 900 } }
const search = (query: string, look: (tab: Page) => Promise<void>) =>
  visit(addressOfSearch(query), DESK, look)

describeSite('demonstration', () => {
  it('works from the address: words, kind, order', () =>
    search('?q=voirie&genre=marche&tri=date', async (tab) => {
      const { headings, texts } = await results(tab)
      expect(headings).toEqual(['Marchés'])
      expect(texts).toHaveLength(20)
      const years = texts.flatMap((text) => /(?:signé|signée) le [^·]*?(\d{4})/i.exec(text)?.[1] ?? [])
      expect(years.length).toBeGreaterThan(10)
      expect(years).toEqual(years.toSorted().reverse())
      expect(await words(tab).inputValue()).toBe('voirie')
      expect(await tab.getByRole('radio', { name: /Marchés/ }).isChecked()).toBe(true)
      expect(await list(tab, 'tri').inputValue()).toBe('date')
    }))

  it('opens the lists where the address has a choice of them, and forgets one that they do not have', () =>
    search('?q=linge&metier=blanchisserie-couture&annee=1789&genre=nimporte', async (tab) => {
      const { hrefs } = await results(tab)
      expect(hrefs[0]).toContain('/blanchisserie-couture/')
      expect(await list(tab, 'metier').inputValue()).toBe('blanchisserie-couture')
      expect(await list(tab, 'metier').isVisible()).toBe(true)
      expect(await list(tab, 'annee').inputValue()).toBe('')
      expect(await tab.getByRole('radio', { name: /^Tout/ }).isChecked()).toBe(true)
    }))

  it('goes back and forward', () =>
    search('', async (tab) => {
      await words(tab).pressSequentially('linge')
      await results(tab, told('linge'))
      await tab.keyboard.press('Enter')
      await tab.getByRole('radio', { name: /^Marchés/ }).check()
      await expect.poll(() => query(tab)).toBe('?q=linge&genre=marche')
      await words(tab).fill('voirie')
      await results(tab, told('voirie'))
      await tab.goBack()
      await results(tab, told('linge'))
      await expect.poll(() => query(tab)).toBe('?q=linge&genre=marche')
      await tab.goBack()
      await expect.poll(() => query(tab)).toBe('?q=linge')
      expect(await tab.getByRole('radio', { name: /^Tout/ }).isChecked()).toBe(true)
      await tab.goForward()
      await tab.goForward()
      const { headings } = await results(tab, told('voirie'))
      expect(headings).toEqual(['Marchés'])
      expect(await words(tab).inputValue()).toBe('voirie')
    }))

  it('shows more on demand, goes on from there, and keeps it in the address', () =>
    search('?q=voirie&genre=marche', async (tab) => {
      expect((await results(tab)).titles).toHaveLength(20)
      await tab.getByRole('button', { name: /de plus$/ }).press('Enter')
      await tab.locator('.result-title').nth(39).waitFor()
      const { titles, hrefs } = await results(tab)
      expect(titles).toHaveLength(40)
      await expect.poll(() => query(tab)).toBe('?q=voirie&genre=marche&pages=2')
      await expect
        .poll(() => tab.evaluate(() => document.activeElement!.getAttribute('href')))
        .toBe(hrefs[20])
      await tab.reload()
      expect((await results(tab)).titles).toEqual(titles)
    }))

  it('is used by keyboard alone: the field, a kind, a result', () =>
    search('', async (tab) => {
      await tab.locator('a[href="#contenu"]').focus()
      await tab.keyboard.press('Enter')
      await tab.keyboard.press('Tab')
      expect(await words(tab).evaluate((field) => field === document.activeElement)).toBe(true)
      await tab.keyboard.type('linge')
      await tab.keyboard.press('Enter')
      await results(tab, told('linge'))
      await tab.keyboard.press('Tab')
      await tab.keyboard.press('Tab')
      await tab.keyboard.press('ArrowDown')
      await expect.poll(() => query(tab)).toBe('?q=linge&genre=metier')
      const { hrefs } = await results(tab)
      const focused = () => tab.evaluate(() => document.activeElement!.getAttribute('href'))
      for (let stop = 0; stop < 6 && (await focused()) !== hrefs[0]; stop++) await tab.keyboard.press('Tab')
      expect(await focused()).toBe(hrefs[0])
      await tab.keyboard.press('Enter')
      await tab.waitForURL(`**${hrefs[0]}`)
      expect(await tab.locator('h1').count()).toBe(1)
    }))
})
