import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { addressOf, useBrowser } from './browse.ts'
import { describeSite } from './describe-site.ts'
import { onePageOfEveryType, pagesOfEveryType } from './html.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Where one of these has nothing to look at, axe has not looked at the page. */
const ALWAYS_RUN = ['color-contrast', 'html-has-lang', 'page-has-heading-one', 'region']

const visit = useBrowser()

async function check(tab: Page) {
  const { violations, passes } = await tab.evaluate(
    (tags) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: 'tag', values: tags },
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
      }) as Promise<AxeResults>,
    TAGS,
  )
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(ALWAYS_RUN))
}

for (const [site, pages] of [
  ['demonstration', pagesOfEveryType],
  ['real', onePageOfEveryType],
] as const) {
  describeSite(site, () => {
    it.each(pages(site))('has no violation of WCAG 2.2 AA in light and dark: $file', (page) =>
      visit(addressOf(site, page), { colorScheme: 'light' }, async (tab) => {
        await tab.evaluate(axe.source)
        await check(tab)
        await tab.emulateMedia({ colorScheme: 'dark' })
        await check(tab)
      }),
    )
  })
}
