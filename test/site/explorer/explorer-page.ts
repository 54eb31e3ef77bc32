import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { SiteName } from '../built/sites.ts'

export const addressOfExplorer = (query = '', site: SiteName = 'demonstration') =>
  new URL(`donnees/explorer/${query}`, inject('urls')[site]).href
export const part = (tab: Page, name: string) => tab.locator(`[data-part="${name}"]`)
export const ready = (tab: Page) => tab.locator('contract-explorer[data-ready]').waitFor()
export const query = (tab: Page) => new URL(tab.url()).search
export const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, ' ')
export const count = async (tab: Page) =>
  Number(/^[\d ]+/.exec(plain(await part(tab, 'count').innerText()))![0].replaceAll(' ', ''))
/** Identifiers of the rows that the table shows. */
export const ids = (tab: Page) =>
  part(tab, 'rows')
    .locator('tbody th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('/').at(-2)!))
