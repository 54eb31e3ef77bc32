import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { SiteName } from '../built/sites.ts'

export const LAUNDRY = 'metier=blanchisserie-couture'
export const ESAT = 'reserve=ea-esat'

export const addressOfPurchases = (query = '', site: SiteName = 'demonstration') =>
  new URL(`achats-a-venir/${query}`, inject('urls')[site]).href

/** Slugs of the rows that are seen. */
export const shown = (tab: Page) =>
  tab
    .locator('[data-f]')
    .evaluateAll((rows) =>
      rows.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-id')!),
    )
/** Slugs of the rows that have all these values, whatever is shown. */
export const having = (tab: Page, ...tokens: readonly string[]) =>
  tab
    .locator('[data-f]')
    .evaluateAll(
      (rows, wanted) =>
        rows
          .filter((row) => wanted.every((token) => row.getAttribute('data-f')!.split(' ').includes(token)))
          .map((row) => row.getAttribute('data-id')!),
      tokens,
    )
export const box = (tab: Page, facet: string, value: string) =>
  tab.locator(`input[name="${facet}"][value="${value}"]`)
/** Ticks a box wherever it stands: those of trades show once their first letters are typed, others are folded. */
export const tick = (tab: Page, facet: string, value: string) =>
  box(tab, facet, value).evaluate((input: HTMLInputElement) => input.click())
export const letters = (tab: Page) => tab.getByRole('textbox', { name: /^Métier.*premières lettres/ })
export const words = (tab: Page) => tab.getByRole('searchbox', { name: 'Mots' })
export const query = (tab: Page) => new URL(tab.url()).search
export const part = (tab: Page, name: string) => tab.locator(`[data-part="${name}"]`)
