import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { expectAccessible } from '../browser/axe.ts'
import { useBrowser } from '../browser/browse.ts'
import { describeSite } from '../built/describe-site.ts'
import { hostsOf, openJournal } from '../browser/journal.ts'
import { addressOfSearch as address, list, part, query, results, told, words } from './search-page.ts'
import type { SiteName } from '../built/sites.ts'

const visit = useBrowser()
const DESK = { viewport: { width: 1280, height: 900 } }
const TELEPHONE = { viewport: { width: 320, height: 640 } }

const total = async (tab: Page) =>
  Number((await part(tab, 'status').innerText()).replace(/^(\D*)([\d\s]+).*$/s, '$2').replace(/\s/g, ''))
const search = (query: string, look: (tab: Page) => Promise<void>, site: SiteName = 'demonstration') =>
  visit(address(query, site), DESK, look)

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
      expect(headings.slice(0, 3)).toEqual(['Métiers', 'Consultations', 'Achats à venir'])
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

  it('sorts by amount, those without one last', () =>
    search('?q=voirie&genre=marche&tri=montant', async (tab) => {
      const amounts = (await results(tab)).texts.map((text) =>
        Number(/([\d\s]+(?:,\d+)?)\s€/.exec(text)?.[1]?.replace(/\s/g, '').replace(',', '.') ?? -1),
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

  it('tells what it found where it is read out', () =>
    search('?q=linge', async (tab) => {
      await results(tab)
      expect(await tab.getByRole('status').innerText()).toMatch(
        /^\d+\srésultats pour «\slinge\s»\s: .*\d+\smarchés?\b.*\.$/,
      )
    }))

  it('proposes what helps where nothing is found', () =>
    search('?q=blanchissrie&genre=achat-a-venir', async (tab) => {
      expect((await results(tab, /Aucun résultat/)).titles).toEqual([])
      expect(await tab.getByRole('link', { name: /dans les listes/ }).getAttribute('href')).toBe('#plan')
      await tab.getByRole('link', { name: /^Chercher plutôt «\sblanchisserie\s»$/ }).click()
      expect((await results(tab, /^\d/)).titles.length).toBeGreaterThan(0)
      await expect.poll(() => query(tab)).toBe('?q=blanchisserie&genre=achat-a-venir')
    }))

  it('leads on where the choices leave nothing', () =>
    search('?q=linge&annee=2018&categorie=travaux', async (tab) => {
      expect((await results(tab, /Aucun résultat/)).titles).toEqual([])
      const link = tab.getByRole('link', { name: /sans filtre\s: \d+\srésultats$/ })
      expect(await link.getAttribute('href')).toBe('?q=linge')
    }))

  it.each(['xyzzy', 'blanqxyz', '<script>'])('finds nothing by "%s", not what begins like it', (typed) =>
    search(`?${new URLSearchParams({ q: typed })}`, async (tab) => {
      expect((await results(tab, /Aucun résultat/)).titles).toEqual([])
      expect(await part(tab, 'status').innerText()).toContain(typed)
    }),
  )

  it('shows what each word finds where they stand nowhere together', () =>
    search('?q=linge+zzzz', async (tab) => {
      const { headings, hrefs, marks } = await results(tab, /Aucun résultat/)
      expect(await part(tab, 'status').innerText()).toMatch(
        /moins de mots\s; «\szzzz\s» ne se trouve nulle part\.$/,
      )
      expect(headings[0]).toMatch(/^Avec «\slinge\s» seulement$/)
      expect(hrefs.length).toBeGreaterThan(0)
      expect(marks).toContain('linge')
      await tab.getByRole('link', { name: /^Voir les \d+\srésultats pour «\slinge\s»$/ }).click()
      await expect.poll(() => query(tab)).toBe('?q=linge')
    }))

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
        await tab.route(/\.pf_cards/, (route) => {
          const card = ['/', '<img src=x onerror="alert(1)"> linge & <mark>', '', '']
          return route.fulfill({ body: gzipSync(JSON.stringify(Array.from({ length: 16 }, () => card))) })
        })
      },
    ))

  it('says so where the cards cannot be loaded, and shows them once they can', () => {
    let cut = true
    return visit(
      address('?q=voirie&genre=marche'),
      DESK,
      async (tab) => {
        await part(tab, 'status').filter({ hasText: 'n’a pas pu être chargé' }).waitFor()
        cut = false
        await tab.getByRole('button', { name: 'Chercher', exact: true }).last().click()
        expect((await results(tab)).titles).toHaveLength(20)
      },
      async (tab) => {
        await tab.route(/\.pf_cards/, (route) => (cut ? route.abort() : route.continue()))
      },
    )
  })

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
    const journal = openJournal()
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
        expect(journal.complaints).toEqual([])
        expect(hostsOf(journal)).toEqual([new URL(tab.url()).host])
      },
      journal.keep,
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
