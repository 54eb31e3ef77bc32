import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Where one of these has nothing to look at, axe has not looked at the page. */
const ALWAYS_RUN = ['color-contrast', 'html-has-lang', 'page-has-heading-one', 'region']

async function checkOnce(tab: Page): Promise<void> {
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

/** WCAG 2.2 AA as far as a program sees it, of the page as it stands now, in the light and the dark scheme. */
export async function expectAccessible(tab: Page): Promise<void> {
  await tab.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await tab.emulateMedia({ colorScheme })
    await checkOnce(tab)
  }
}
