import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import type { PageOutline } from './html.ts'
import type { SiteName } from './sites.ts'

/** The address at which a page of a site is served in this run. */
export function addressOf(site: SiteName, { address }: Pick<PageOutline, 'address'>): string {
  return new URL(address, inject('urls')[site]).href
}

/**
 * The browser of this run for one test file. `visit` opens a page in a context of its own (no shared cookie,
 * storage or cache) and closes it after `look`.
 */
export function useBrowser() {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'))
  })
  afterAll(() => browser.close())

  return async function visit<T>(
    url: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
    before: (page: Page) => Promise<void> | void = () => undefined,
  ): Promise<T> {
    const context = await browser.newContext(options)
    try {
      const page = await context.newPage()
      await before(page)
      await page.goto(url, { waitUntil: 'load' })
      return await look(page)
    } finally {
      await context.close()
    }
  }
}

/**
 * One tab for a whole test file, which goes from page to page as a reader does: four times faster than a context
 * of its own for each. What one page leaves behind (cookies, storage) the next one still has.
 */
export function useTab(
  options: BrowserContextOptions,
  before: (tab: Page) => Promise<void> | void = () => undefined,
) {
  let browser: Browser
  let tab: Page
  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'))
    tab = await (await browser.newContext(options)).newPage()
    await before(tab)
  })
  afterAll(() => browser.close())

  return async function open(url: string): Promise<Page> {
    await tab.goto(url, { waitUntil: 'load' })
    return tab
  }
}
