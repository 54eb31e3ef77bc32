import { it } from 'vitest'
import { expectAccessible } from '../browser/axe.ts'
import { addressOf, useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import { onePageOfEveryType, pagesOfEveryType } from '../built/html.ts'

const visit = useBrowser()

for (const [site, pages] of [
  ['demonstration', pagesOfEveryType],
  ['real', onePageOfEveryType],
] as const) {
  describeSite(site, () => {
    it.each(pages(site))('has no violation of WCAG 2.2 AA in light and dark: $file', (page) =>
      visit(addressOf(site, page), {}, expectAccessible),
    )
  })
}

/** What readers ask of their machine, on the page that has every piece in its states. */
const WISHES = [
  ['a telephone', { viewport: { width: 320, height: 640 } }],
  ['high contrast', { contrast: 'more' }],
  ['colours of their own', { forcedColors: 'active' }],
] as const

describeSite('demonstration', () => {
  it.each(WISHES)('has no violation in any piece for those who have %s', (_, options) =>
    visit(addressOf('demonstration', { address: '/a-propos/style/' }), options, expectAccessible),
  )
})
