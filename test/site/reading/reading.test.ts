import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { addressOf, useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import { onePageOfEveryType, pagesOf, pagesOfEveryType } from '../built/html.ts'

const visit = useBrowser()
const TELEPHONE = { viewport: { width: 320, height: 640 } }
const DESK = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const

/** How far the page itself scrolls sideways, and what inside it scrolls without being reachable by keyboard. */
const sideways = (tab: Page) =>
  tab.evaluate(() => {
    const root = document.documentElement
    const unreachable = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX)
      return scrolls && element.scrollWidth > element.clientWidth + 1 && element.tabIndex < 0
    })
    return {
      beyond: Math.max(0, root.scrollWidth - root.clientWidth),
      unreachable: unreachable.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    }
  })

/** Of what there is to read, without what only works with JavaScript and says so; rows off the screen are part of it. */
const wordsOf = async (tab: Page) => {
  await tab.evaluate(() => {
    for (const part of document.querySelectorAll('[data-enhancement]')) part.remove()
    for (const row of document.querySelectorAll<HTMLElement>('[data-f]'))
      row.style.contentVisibility = 'visible'
  })
  return (await tab.locator('main').innerText()).split(/\s+/)
}

/** Links of the way above that are too small for a finger. */
const smallBreadcrumbs = (tab: Page) =>
  tab.locator('.breadcrumbs a').evaluateAll((links) =>
    links
      .map((link) => ({ text: link.textContent, box: link.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 24)
      .map(({ text }) => text),
  )

for (const [site, pages] of [
  ['demonstration', pagesOfEveryType],
  ['real', onePageOfEveryType],
] as const) {
  describeSite(site, () => {
    it.each(pages(site))('fits 320 pixels, its tables within their own region: $file', (page) =>
      visit(addressOf(site, page), TELEPHONE, async (tab) => {
        expect(await sideways(tab)).toEqual({ beyond: 0, unreachable: [] })
        expect(await smallBreadcrumbs(tab)).toEqual([])
      }),
    )
  })
}

/** What has the focus, whether it is outlined and in sight. */
const focused = (tab: Page) =>
  tab.evaluate(() => {
    const element = document.activeElement!
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { width, height, top, left } = element.getBoundingClientRect()
    return {
      name: element.outerHTML.slice(0, 80),
      href: element.getAttribute('href'),
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      seen: width > 0 && height > 0 && top >= 0 && left >= 0 && top < innerHeight,
    }
  })

/** First past the navigation; each stop is seen. */
async function expectKeyboard(tab: Page): Promise<void> {
  await tab.keyboard.press('Tab')
  expect(await focused(tab)).toMatchObject({ href: '#contenu', outlined: true, seen: true })
  for (let stop = 0; stop < 12; stop++) {
    await tab.keyboard.press('Tab')
    expect(await focused(tab)).toMatchObject({ outlined: true, seen: true })
  }
  await tab.locator('a[href="#contenu"]').focus()
  await tab.keyboard.press('Enter')
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('contenu')
}

const twiceAsLarge = (tab: Page) =>
  tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))

async function expectRoomForLargeText(tab: Page): Promise<void> {
  const height = () => tab.evaluate(() => document.querySelector('h1')!.getBoundingClientRect().height)
  const before = await height()
  await twiceAsLarge(tab)
  expect(await height()).toBeGreaterThan(before * 1.5)
  expect((await sideways(tab)).beyond).toBe(0)
}

describeSite('demonstration', () => {
  it('shows the way above years of a family, of a supplier and of contracts', () => {
    const withBreadcrumbs = onePageOfEveryType('demonstration').filter(({ tags }) =>
      tags.some(({ attributes }) => attributes['class']?.split(' ').includes('breadcrumbs')),
    )
    expect(withBreadcrumbs.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['family-year', 'supplier-year', 'contracts-of-year', 'schemas']),
    )
  })

  // One visit for all that is asked of a page at a desk: to load it takes longer than to ask.
  it.each(onePageOfEveryType('demonstration'))(
    'is read by keyboard, with text twice as large, and says as much without JavaScript: $file',
    async (page) => {
      const address = addressOf('demonstration', page)
      const withScript = await visit(address, DESK, async (tab) => {
        await expectKeyboard(tab)
        expect(await smallBreadcrumbs(tab)).toEqual([])
        await expectRoomForLargeText(tab)
        return wordsOf(tab)
      })
      const without = await visit(address, { javaScriptEnabled: false }, wordsOf)
      expect(without.length).toBeGreaterThan(20)
      expect(without).toEqual(withScript)
    },
  )

  const fullest = pagesOf('demonstration').filter(({ type }) => type === 'supplier')
  it.each(fullest.toSorted((one, other) => other.bytes - one.bytes).slice(0, 3))(
    'bears text twice as large in the widest lists of contracts: $file',
    (page) =>
      visit(addressOf('demonstration', page), DESK, async (tab) => {
        await twiceAsLarge(tab)
        expect((await sideways(tab)).beyond).toBe(0)
      }),
  )
})
