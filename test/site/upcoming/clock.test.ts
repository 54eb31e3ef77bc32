import { expect, inject, it } from 'vitest'
import { useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'

const visit = useBrowser()
const addressAt = (path: string) => new URL(path, inject('urls').demonstration).href
const LATER = new Date('2029-01-15T12:00:00Z')
/** Pages that tell of what has an end. */
const PATHS = ['achats-a-venir/pa-2026-060/', 'achats-a-venir/', 'echeances/', 'guide/', 'consultations/', '']

describeSite('demonstration', () => {
  it.each(PATHS)('/%s tells nothing as open to a reader who comes years later', (path) =>
    visit(
      addressAt(path),
      {},
      async (tab) => {
        const left = await tab.locator('main').innerText()
        expect(left).not.toMatch(
          /on pouvait répondre jusqu|sourcing jusqu|rencontrait des entreprises, jusqu/,
        )
        // A list of which nothing would be left stands as it was, dated.
        const standing = await tab
          .locator('main reader-clock[removes]')
          .evaluateAll(
            (clocks) =>
              clocks.filter(
                (clock) => clock.parentElement!.checkVisibility() && clock.closest('[data-last]') === null,
              ).length,
          )
        expect(standing).toBe(0)
      },
      (tab) => tab.clock.setFixedTime(LATER),
    ),
  )

  it('leaves no heading over an empty list: the notice of a purchase stays, and says that its deadline has passed', () =>
    visit(
      addressAt('achats-a-venir/pa-2026-060/'),
      {},
      async (tab) => {
        expect(await tab.locator('section:has(#avis) .ledger > li:visible').count()).toBeGreaterThan(0)
        expect(await tab.locator('section:has(#avis) .ledger').innerText()).toContain('Date limite passée')
      },
      (tab) => tab.clock.setFixedTime(LATER),
    ))

  it('dates its words without JavaScript', () =>
    visit(addressAt('achats-a-venir/pa-2026-060/'), { javaScriptEnabled: false }, async (tab) => {
      expect(await tab.locator('.lede').innerText()).toMatch(
        /Au\s31\soctobre\s2026, on pouvait répondre jusqu/,
      )
    }))
})
