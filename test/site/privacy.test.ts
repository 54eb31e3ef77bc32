import { expect, it } from 'vitest'
import { addressOf, useBrowser } from './browse.ts'
import { describeSite } from './describe-site.ts'
import { pagesOfEveryType } from './html.ts'

const visit = useBrowser()

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    it.each(pagesOfEveryType(site))(
      'breaks no policy, asks no other host and stores nothing: $file',
      async (page) => {
        const url = addressOf(site, page)
        const requests: string[] = []
        const complaints: string[] = []
        const stored = await visit(
          url,
          {},
          async (tab) => {
            await tab.waitForLoadState('networkidle')
            const violations = await tab.evaluate(
              () => (window as unknown as { violations: string[] }).violations,
            )
            complaints.push(...violations)
            return {
              cookies: await tab.context().cookies(),
              local: await tab.evaluate(() => localStorage.length + sessionStorage.length),
              databases: await tab.evaluate(async () => (await indexedDB.databases()).length),
            }
          },
          async (tab) => {
            tab.on('request', (request) => requests.push(request.url()))
            tab.on('console', (message) => {
              if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
            })
            tab.on('pageerror', (error) => complaints.push(error.message))
            await tab.addInitScript(() => {
              const violations: string[] = []
              Object.assign(window, { violations })
              document.addEventListener('securitypolicyviolation', (event) => {
                violations.push(`${event.violatedDirective} ${event.blockedURI}`)
              })
            })
          },
        )
        expect(complaints).toEqual([])
        expect(requests.length).toBeGreaterThan(1)
        expect(requests.filter((request) => new URL(request).origin !== new URL(url).origin)).toEqual([])
        expect(stored).toEqual({ cookies: [], local: 0, databases: 0 })
      },
    )
  })
}
