import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { SEARCH_KINDS } from '../../src/text/search.ts'
import { useBrowser } from './browse.ts'
import { describeSite } from './describe-site.ts'
import { pagesOf } from './html.ts'
import { SITES } from './sites.ts'
import type { SiteName } from './sites.ts'

const visit = useBrowser()
const DESK = { viewport: { width: 1280, height: 900 } }
const TELEPHONE = { viewport: { width: 320, height: 640 } }
/** What a first search may weigh on the wire. */
const FIRST_SEARCH = 150_000

const address = (query = '', site: SiteName = 'demonstration') =>
  new URL(`recherche/${query}`, inject('urls')[site]).href
const words = (tab: Page) => tab.locator('main').getByRole('searchbox', { name: 'Mots' })
const part = (tab: Page, name: string) => tab.locator(`search-page [data-part="${name}"]`)
const list = (tab: Page, name: string) => tab.locator(`search-page select[name="${name}"]`)
const query = (tab: Page) => new URL(tab.url()).search

/** What the page shows once the status tells of it. */
async function results(tab: Page, status: RegExp = /résultat/) {
  await part(tab, 'status').filter({ hasText: status }).waitFor()
  return part(tab, 'results').evaluate((element) => ({
    headings: [...element.querySelectorAll('h2')].map((heading) => heading.firstChild!.textContent!.trim()),
    titles: [...element.querySelectorAll('.result-title')].map((title) => title.textContent!),
    texts: [...element.querySelectorAll('li')].map((item) => item.textContent!),
    marks: [...element.querySelectorAll('mark')].map((mark) => mark.textContent!.toLowerCase()),
    hrefs: [...element.querySelectorAll('.result-title a')].map((link) => link.getAttribute('href')!),
  }))
}
/** The words as the status tells them, between no-break spaces. */
const told = (typed: string) => new RegExp(`«\\s${typed}\\s»`)
const total = async (tab: Page) =>
  Number((await part(tab, 'status').innerText()).replace(/^(\D*)([\d\s]+).*$/s, '$2').replace(/\s/g, ''))
const search = (query: string, look: (tab: Page) => Promise<void>, site: SiteName = 'demonstration') =>
  visit(address(query, site), DESK, look)

/** The cards of a built index: what the search page is given, by the number of its record. */
function cardsOf(site: SiteName) {
  const { folder } = SITES[site]
  return globSync('recherche/index-*/fragment/*.pf_fragment', { cwd: folder }).map((file) => {
    const json = gunzipSync(readFileSync(join(folder, file))).subarray('pagefind_dcd'.length)
    const { url, meta } = JSON.parse(json.toString()) as { url: string; meta: Record<string, string> }
    return { letter: basename(file).charAt(0), url, meta }
  })
}

for (const site of ['demonstration', 'real'] as const) {
  describeSite(site, () => {
    it('leads to pages and anchors that exist, to every contract and to every supplier that has a page', () => {
      const { base } = SITES[site]
      const ids = new Map(pagesOf(site).map((page) => [page.address, new Set(page.ids)]))
      const cards = cardsOf(site)
      expect(cards.length).toBeGreaterThan(2000)
      const lost = cards.filter(({ url }) => {
        const [path, anchor] = url.split('#') as [string, string?]
        const page = ids.get(base + path.slice(1))
        return page === undefined || (anchor !== undefined && !page.has(anchor))
      })
      expect(lost.map(({ url }) => url).slice(0, 10)).toEqual([])
      for (const [letter, type] of [
        ['m', 'contract'],
        ['s', 'supplier'],
      ]) {
        const found = new Set(
          cards.filter((card) => card.letter === letter).map(({ url }) => base + url.slice(1)),
        )
        const pages = pagesOf(site).filter((page) => page.type === type)
        expect(found.size).toBe(pages.length)
        expect(pages.filter((page) => !found.has(page.address)).map(({ file }) => file)).toEqual([])
      }
    })

    it('weighs little at the first search', () => {
      const { folder } = SITES[site]
      const at = (pattern: string) =>
        globSync(pattern, { cwd: folder }).map((file) => readFileSync(join(folder, file)))
      const largest = (files: readonly Buffer[]) => Math.max(...files.map((file) => file.length))
      const texts = at('recherche/index-*/pagefind{.js,-entry.json}')
      const packed = at('recherche/index-*/{*.pf_meta,wasm.*}')
      expect(texts.length + packed.length).toBe(4)
      const cards = SEARCH_KINDS.reduce((sum, { first }) => sum + first, 0)
      const [script] = /_astro\/SearchForm[^"]*\.js/.exec(
        readFileSync(join(folder, 'recherche/index.html'), 'utf8'),
      )!
      const sizes = [
        ...[...texts, ...at(script)].map((file) => gzipSync(file).length),
        ...packed.map((file) => file.length),
        largest(at('recherche/index-*/index/*')),
        cards * largest(at('recherche/index-*/fragment/m*')),
      ]
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_SEARCH)
    })
  })
}

describeSite('demonstration', () => {
  it.each([
    ['linges', 'linge'],
    ['BLANCHISSERIES', 'blanchisserie'],
    ['vetements', 'vêtements'],
    ['eaux', 'eau'],
    ['maîtrise d’œuvre', 'maitrise oeuvre'],
    ['l’école', 'ecole'],
    ['nettoyage des vitres', 'nettoyage vitres'],
  ])('finds the same by "%s" and by "%s", and marks it', async (one, other) => {
    const found = async (typed: string) => {
      let texts: readonly string[] = []
      await visit(address(), DESK, async (tab) => {
        await words(tab).pressSequentially(typed)
        await expect.poll(() => query(tab)).toBe(`?${new URLSearchParams({ q: typed })}`)
        const { texts: shown, marks } = await results(tab, told(typed))
        expect(marks.length).toBeGreaterThan(0)
        texts = shown
      })
      return texts
    }
    const texts = await found(one)
    expect(texts.length).toBeGreaterThan(0)
    expect(await found(other)).toEqual(texts)
  })

  it('shows what can still be answered before thousands of contracts', () =>
    search('?q=nettoyage', async (tab) => {
      const { headings, hrefs } = await results(tab)
      expect(headings.slice(0, 3)).toEqual(['Métiers', 'Achats à venir', 'Échéances'])
      expect(hrefs[0]).toBe('/achats-a-venir/metiers/nettoyage/')
      expect(await tab.getByRole('link', { name: /^Voir les \d+ marchés$/ }).count()).toBe(1)
      expect(await part(tab, 'notice').innerText()).toMatch(/prévisionnel, non exhaustif/)
    }))

  it('finds a trade and what it will be asked for by what a firm calls itself', () =>
    search('?q=menuisier', async (tab) => {
      const { headings, hrefs } = await results(tab)
      expect(headings.slice(0, 2)).toEqual(['Métiers', 'Achats à venir'])
      expect(hrefs[0]).toBe('/achats-a-venir/metiers/menuiserie/')
    }))

  it('works from the address: words, kind, order', () =>
    search('?q=voirie&genre=marche&tri=date', async (tab) => {
      const { headings, texts } = await results(tab)
      expect(headings).toEqual(['Marchés'])
      expect(texts).toHaveLength(20)
      const years = texts.flatMap((text) => /(?:notifié|signée) le [^·]*?(\d{4})/i.exec(text)?.[1] ?? [])
      expect(years.length).toBeGreaterThan(10)
      expect(years).toEqual(years.toSorted().reverse())
      expect(await words(tab).inputValue()).toBe('voirie')
      expect(await tab.getByRole('radio', { name: /Marchés/ }).isChecked()).toBe(true)
      expect(await list(tab, 'tri').inputValue()).toBe('date')
    }))

  it('sorts by amount, those without one last', () =>
    search('?q=voirie&genre=marche&tri=montant', async (tab) => {
      const amounts = (await results(tab)).texts.map((text) =>
        Number(/([\d\s]+)\s€/.exec(text)?.[1]?.replace(/\s/g, '') ?? -1),
      )
      expect(amounts[0]).toBeGreaterThan(0)
      expect(amounts).toEqual(amounts.toSorted((a, b) => b - a))
    }))

  it('narrows by the lists, whose counts tell how much is left', () =>
    search('?q=voirie&genre=marche', async (tab) => {
      await results(tab)
      const all = await total(tab)
      await tab.getByText('Affiner par métier').click()
      const option = list(tab, 'annee').locator('option', { hasText: /\(\d/ }).nth(2)
      await option.waitFor({ state: 'attached' })
      const [label, year] = [await option.innerText(), await option.getAttribute('value')]
      const count = Number(/\((\d+)\)/.exec(label)![1])
      await list(tab, 'annee').selectOption(year)
      await expect.poll(() => total(tab)).toBe(count)
      expect(count).toBeGreaterThan(0)
      expect(count).toBeLessThan(all)
      await expect.poll(() => query(tab)).toBe(`?q=voirie&genre=marche&annee=${year}`)
      const { texts } = await results(tab)
      expect(texts.every((text) => text.includes(`${year}`))).toBe(true)
    }))

  it('opens the lists where the address has a choice of them, and forgets one that they do not have', () =>
    search('?q=linge&metier=blanchisserie-couture&annee=1789&genre=nimporte', async (tab) => {
      const { hrefs } = await results(tab)
      expect(hrefs[0]).toContain('/blanchisserie-couture/')
      expect(await list(tab, 'metier').inputValue()).toBe('blanchisserie-couture')
      expect(await list(tab, 'metier').isVisible()).toBe(true)
      expect(await list(tab, 'annee').inputValue()).toBe('')
      expect(await tab.getByRole('radio', { name: /^Tout/ }).isChecked()).toBe(true)
    }))

  it('goes back and forward', () =>
    search('', async (tab) => {
      await words(tab).pressSequentially('linge')
      await results(tab, told('linge'))
      await tab.keyboard.press('Enter')
      await tab.getByRole('radio', { name: /^Marchés/ }).check()
      await expect.poll(() => query(tab)).toBe('?q=linge&genre=marche')
      await words(tab).fill('voirie')
      await results(tab, told('voirie'))
      await tab.goBack()
      await results(tab, told('linge'))
      await expect.poll(() => query(tab)).toBe('?q=linge&genre=marche')
      await tab.goBack()
      await expect.poll(() => query(tab)).toBe('?q=linge')
      expect(await tab.getByRole('radio', { name: /^Tout/ }).isChecked()).toBe(true)
      await tab.goForward()
      await tab.goForward()
      const { headings } = await results(tab, told('voirie'))
      expect(headings).toEqual(['Marchés'])
      expect(await words(tab).inputValue()).toBe('voirie')
    }))

  it('shows more on demand, goes on from there, and keeps it in the address', () =>
    search('?q=voirie&genre=marche', async (tab) => {
      expect((await results(tab)).titles).toHaveLength(20)
      await tab.getByRole('button', { name: /de plus$/ }).press('Enter')
      await tab.locator('.result-title').nth(39).waitFor()
      const { titles, hrefs } = await results(tab)
      expect(titles).toHaveLength(40)
      await expect.poll(() => query(tab)).toBe('?q=voirie&genre=marche&pages=2')
      await expect
        .poll(() => tab.evaluate(() => document.activeElement!.getAttribute('href')))
        .toBe(hrefs[20])
      await tab.reload()
      expect((await results(tab)).titles).toEqual(titles)
    }))

  it('is used by keyboard alone: the field, a kind, a result', () =>
    search('', async (tab) => {
      await tab.locator('a[href="#contenu"]').focus()
      await tab.keyboard.press('Enter')
      await tab.keyboard.press('Tab')
      expect(await words(tab).evaluate((field) => field === document.activeElement)).toBe(true)
      await tab.keyboard.type('linge')
      await tab.keyboard.press('Enter')
      await results(tab, told('linge'))
      await tab.keyboard.press('Tab')
      await tab.keyboard.press('Tab')
      await tab.keyboard.press('ArrowDown')
      await expect.poll(() => query(tab)).toBe('?q=linge&genre=metier')
      const { hrefs } = await results(tab)
      const focused = () => tab.evaluate(() => document.activeElement!.getAttribute('href'))
      for (let stop = 0; stop < 6 && (await focused()) !== hrefs[0]; stop++) await tab.keyboard.press('Tab')
      expect(await focused()).toBe(hrefs[0])
      await tab.keyboard.press('Enter')
      await tab.waitForURL(`**${hrefs[0]}`)
      expect(await tab.locator('h1').count()).toBe(1)
    }))

  it('tells what it found where it is read out', () =>
    search('?q=linge', async (tab) => {
      await results(tab)
      expect(await tab.getByRole('status').innerText()).toMatch(
        /^\d+\srésultats pour «\slinge\s»\s: .*\d+\smarchés?\.$/,
      )
    }))

  it('proposes what helps where nothing is found', () =>
    search('?q=blanchiserie&genre=achat-a-venir', async (tab) => {
      expect((await results(tab, /Aucun résultat/)).titles).toEqual([])
      expect(await tab.getByRole('link', { name: /sans filtre/ }).getAttribute('href')).toBe(
        '?q=blanchiserie',
      )
      expect(await tab.getByRole('link', { name: /dans les listes/ }).getAttribute('href')).toBe('#plan')
      await tab.getByRole('link', { name: /^Chercher plutôt «\sblanchisserie\s»$/ }).click()
      expect((await results(tab, /^\d/)).titles.length).toBeGreaterThan(0)
      await expect.poll(() => query(tab)).toBe('?q=blanchisserie&genre=achat-a-venir')
    }))

  it.each(['xyzzy', 'blanqxyz', '<script>', 'zzzz linge'])(
    'finds nothing by "%s", not what begins like it',
    (typed) =>
      search(`?${new URLSearchParams({ q: typed })}`, async (tab) => {
        expect((await results(tab, /Aucun résultat/)).titles).toEqual([])
        expect(await part(tab, 'status').innerText()).toContain(typed)
      }),
  )

  it('says so where the index cannot be loaded, and keeps the plan', () =>
    visit(
      address('?q=linge'),
      DESK,
      async (tab) => {
        await part(tab, 'status').filter({ hasText: 'n’a pas pu être chargé' }).waitFor()
        expect(await tab.getByRole('link', { name: 'Recharger la page' }).count()).toBe(1)
        expect(await tab.locator('#plan').isVisible()).toBe(true)
      },
      async (tab) => {
        await tab.route(/\.pf_meta|wasm\./, (route) => route.abort())
      },
    ))

  it('shows a nasty title as the text it is', () =>
    visit(
      // Contracts, whose cards are fetched: those of trades stand in the page.
      address('?q=linge&genre=marche'),
      DESK,
      async (tab) => {
        const { titles } = await results(tab)
        expect(new Set(titles)).toEqual(new Set(['<img src=x onerror="alert(1)"> linge & <mark>']))
        expect(await part(tab, 'results').locator('img').count()).toBe(0)
        expect(new Set(await part(tab, 'results').locator('mark').allInnerTexts())).toEqual(
          new Set(['linge']),
        )
      },
      async (tab) => {
        await tab.route(/\.pf_fragment/, (route) => {
          const meta = {
            title: '<img src=x onerror="alert(1)"> linge & <mark>',
            facts: '',
            text: '',
            keys: '',
          }
          const card = { url: '/', content: '', word_count: 0, filters: {}, meta, anchors: [] }
          return route.fulfill({ body: gzipSync(`pagefind_dcd${JSON.stringify(card)}`) })
        })
      },
    ))

  it('gives the plan of the site and no dead form without JavaScript', () =>
    visit(address('?q=linge'), { ...DESK, javaScriptEnabled: false }, async (tab) => {
      expect(await tab.locator('search-page form').isVisible()).toBe(false)
      expect(await part(tab, 'without').innerText()).toContain('JavaScript')
      const links = await tab
        .locator('main a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
      const reached = new Set(links.map((href) => href.replace(/#.*/, '')))
      const navigation = await tab
        .locator('.main-nav a, .foot-nav a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
      expect(navigation.length).toBeGreaterThan(10)
      // The foot leads to this page too, which need not lead to itself.
      const elsewhere = navigation.filter((href) => !href.endsWith('/recherche/'))
      expect(elsewhere.filter((href) => !reached.has(href))).toEqual([])
    }))

  it('fits 320 pixels and is accessible with its results', () =>
    visit(address('?q=nettoyage'), TELEPHONE, async (tab) => {
      await results(tab)
      await tab.getByText('Affiner par métier').click()
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await expectAccessible(tab)
    }))
})

describeSite('below', () => {
  it('finds under its base, under the headers of a host, without a complaint or another host', () => {
    const complaints: string[] = []
    const hosts = new Set<string>()
    return visit(
      address('?q=nettoyage', 'below'),
      DESK,
      async (tab) => {
        const { hrefs } = await results(tab)
        expect(hrefs.length).toBeGreaterThan(5)
        expect(hrefs.filter((href) => !href.startsWith('/portail/'))).toEqual([])
        await tab.getByText('Affiner par métier').click()
        await tab
          .locator('select[name="annee"] option', { hasText: /\(\d/ })
          .first()
          .waitFor({ state: 'attached' })
        for (const href of hrefs.slice(0, 5)) {
          expect((await fetch(new URL(href, inject('urls')['below']))).status).toBe(200)
        }
        expect(complaints).toEqual([])
        expect([...hosts]).toEqual([new URL(tab.url()).host])
      },
      (tab) => {
        tab.on('request', (request) => hosts.add(new URL(request.url()).host))
        tab.on('pageerror', (error) => complaints.push(error.message))
        tab.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
        })
      },
    )
  })
})

describeSite('real', () => {
  it('offers no purchase where no plan is published, and finds the rest', () =>
    search(
      '?q=nettoyage',
      async (tab) => {
        const { headings } = await results(tab)
        expect(headings).toContain('Marchés')
        expect(headings).not.toContain('Achats à venir')
        expect(await tab.getByRole('radio', { name: /Achats à venir/ }).count()).toBe(0)
      },
      'real',
    ))
})
