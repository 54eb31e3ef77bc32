import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Where one of these has nothing to look at, axe has not looked at the page. */
const ALWAYS_RUN = ['color-contrast', 'html-has-lang', 'page-has-heading-one', 'region']

type Run = { readonly type: 'tag' | 'rule'; readonly values: readonly string[] }

async function check(tab: Page, run: Run): Promise<string[]> {
  const { violations, passes } = await tab.evaluate(
    (runOnly) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: runOnly as axe.RunOnly,
        ...(runOnly.type === 'tag' ? { rules: { 'target-size': { enabled: true } } } : {}),
        resultTypes: ['violations'],
        preload: false,
      }) as Promise<AxeResults>,
    run,
  )
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  return passes.map(({ id }) => id)
}

/**
 * Of elements that look the same one beside another, down to each tag, class, role, attribute's name and whether it says
 * anything, the first three stay: rows of a list come from one component, and axe takes a second for two thousand
 * elements. What is empty, or marked as the current one, looks like nothing else.
 */
const keepThreeOfEachLook = (tab: Page) =>
  tab.evaluate(() => {
    const VALUED = ['class', 'role', 'type', 'scope', 'tabindex']
    const look = (element: Element): string => {
      const attributes = [...element.attributes].map(({ name, value }) =>
        VALUED.includes(name) ? `${name}=${value}` : value.trim() === '' ? `${name}=` : name,
      )
      const empty = element.textContent.trim() === '' ? 'empty' : ''
      return `${element.localName}[${attributes.sort().join()}]${empty}(${[...element.children].map(look).join()})`
    }
    const isCurrent = (element: Element) =>
      element.matches('[aria-current]') || element.querySelector('[aria-current]') !== null
    const thin = (parent: Element) => {
      const seen = new Map<string, number>()
      for (const child of [...parent.children]) {
        const key = look(child)
        const times = (seen.get(key) ?? 0) + 1
        seen.set(key, times)
        if (times > 3 && child.children.length > 0 && !isCurrent(child)) child.remove()
        else thin(child)
      }
    }
    thin(document.body)
  })

/**
 * WCAG 2.2 AA as far as a program sees it, of the page as it stands now, in the light and the dark scheme.
 * The scheme changes colours only: in the dark one, contrast alone is asked again.
 */
export async function expectAccessible(tab: Page): Promise<void> {
  await keepThreeOfEachLook(tab)
  await tab.evaluate(axe.source)
  await tab.emulateMedia({ colorScheme: 'light' })
  expect(await check(tab, { type: 'tag', values: TAGS })).toEqual(expect.arrayContaining(ALWAYS_RUN))
  await tab.emulateMedia({ colorScheme: 'dark' })
  expect(await check(tab, { type: 'rule', values: ['color-contrast'] })).toEqual(['color-contrast'])
  await tab.emulateMedia({ colorScheme: null })
}
