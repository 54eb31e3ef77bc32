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
