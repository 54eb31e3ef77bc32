import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { SiteName } from '../built/sites.ts'

export const addressOfSearch = (query = '', site: SiteName = 'demonstration') =>
  new URL(`recherche/${query}`, inject('urls')[site]).href

export const words = (tab: Page) => tab.locator('main').getByRole('searchbox', { name: 'Mots' })
export const part = (tab: Page, name: string) => tab.locator(`search-page [data-part="${name}"]`)
export const list = (tab: Page, name: string) => tab.locator(`search-page select[name="${name}"]`)
export const query = (tab: Page) => new URL(tab.url()).search

/** What the page shows once the status tells of it and the last kind has come. */
export async function results(tab: Page, status: RegExp = /résultat/) {
  await part(tab, 'status').filter({ hasText: status }).waitFor()
  await tab.locator('[data-part="results"]:not([aria-busy])').waitFor({ state: 'attached' })
  return part(tab, 'results').evaluate((element) => ({
    headings: [...element.querySelectorAll('h2')].map((heading) => heading.firstChild!.textContent!.trim()),
    titles: [...element.querySelectorAll('.result-title')].map((title) => title.textContent!),
    texts: [...element.querySelectorAll('li')].map((item) => item.textContent!),
    marks: [...element.querySelectorAll('mark')].map((mark) => mark.textContent!.toLowerCase()),
    hrefs: [...element.querySelectorAll('.result-title a')].map((link) => link.getAttribute('href')!),
  }))
}

/** The words as the status tells them, between no-break spaces. */
export const told = (typed: string) => new RegExp(`«\\s${typed}\\s»`)
