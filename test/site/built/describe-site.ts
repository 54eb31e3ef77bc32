import { describe, it } from 'vitest'
import { SITES } from './sites.ts'
import type { SiteName } from './sites.ts'

/** Tests of one built site; where it cannot be built here they are skipped, and the report says why. */
export function describeSite(name: SiteName, body: () => void): void {
  const { missing } = SITES[name]
  if (missing === undefined) {
    describe(`the ${name} site`, body)
  } else {
    describe.skip(`the ${name} site (${missing})`, () => {
      it('is not built here', () => undefined)
    })
  }
}
