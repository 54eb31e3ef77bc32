import { expect, it } from 'vitest'
import { addressOf, useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import { onePageOfEveryType, pagesOfEveryType } from '../built/html.ts'
import { openJournal } from '../browser/journal.ts'

const { requests, complaints, keep } = openJournal()
const visit = useBrowser(async (tab) => {
  keep(tab)
  await tab.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
})

for (const [site, pages] of [
  ['demonstration', pagesOfEveryType],
  ['below', onePageOfEveryType],
  ['real', onePageOfEveryType],
] as const) {
  describeSite(site, () => {
    it.each(pages(site))('breaks no policy, asks no other host and stores nothing: $file', (page) => {
      const url = addressOf(site, page)
      requests.length = 0
      complaints.length = 0
      return visit(url, {}, async (tab) => {
        const left = await tab.evaluate(async () => {
          // What a page puts off until it is idle is under way by then.
          await new Promise((idle) => requestIdleCallback(() => setTimeout(idle, 50)))
          return {
            violations: (window as unknown as { violations: string[] }).violations,
            local: localStorage.length + sessionStorage.length,
            databases: (await indexedDB.databases()).length,
          }
        })
        expect(complaints).toEqual([])
        expect(requests.length).toBeGreaterThan(1)
        expect(requests.filter((request) => new URL(request).origin !== new URL(url).origin)).toEqual([])
        expect(left).toEqual({ violations: [], local: 0, databases: 0 })
        expect(await tab.context().cookies()).toEqual([])
      })
    })
  })
}
