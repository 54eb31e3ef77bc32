import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { expectAccessible } from '../browser/axe.ts'
import { addressOf, useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import { SITES } from '../built/sites.ts'

const visit = useBrowser()
const page = (id: string) => ({ address: `${SITES.below.base}marches/demonstration-ancien-${id}/` })
const html = (id: string) =>
  readFileSync(join(SITES.below.folder, `marches/demonstration-ancien-${id}/index.html`), 'utf8')

describeSite('below', () => {
  it('answers old ids by the page of the contract, chains at once at their end', async () => {
    for (const id of ['1', '2', '3']) {
      const [, to] = /<meta http-equiv="refresh" content="0; url=(\/portail\/marches\/[0-9a-f]{12}\/)">/.exec(
        html(id),
      )!
      expect(html(id)).toContain(`<link rel="canonical" href="https://ville.example${to}">`)
      expect(html(id)).toContain('<meta name="robots" content="noindex">')
      expect(html(id)).toContain(`<a href="${to}"`)
    }
    const type = await visit(addressOf('below', page('2')), {}, async (opened) => {
      await opened.waitForSelector('body[data-type="contract"]')
      return opened.locator('h1').count()
    })
    expect(type).toBe(1)
  })

  it('says of an id that is gone what is known of it', async () => {
    expect(html('4')).not.toMatch(/rel="canonical"|http-equiv="refresh"/)
    expect(html('4')).toContain('publié deux fois')
    await visit(addressOf('below', page('4')), {}, expectAccessible)
  })

  it('lists none of them for search engines', () => {
    const sitemap = readFileSync(join(SITES.below.folder, 'sitemap-1.xml'), 'utf8')
    expect(sitemap).not.toContain('demonstration-ancien')
  })
})
