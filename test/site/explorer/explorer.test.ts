import { text } from 'node:stream/consumers'
import type { Download, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { decimalFromCents } from '../../../src/domain/money.ts'
import { formatEurosExact } from '../../../src/text/language/format.ts'
import { useBrowser } from '../browser/browse.ts'
import { readCsv, sumCents } from '../built/csv.ts'
import type { CsvRow } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { addressOfExplorer as address, count, ids, part, plain, query, ready } from './explorer-page.ts'

const visit = useBrowser()
const DESK = { viewport: { width: 1280, height: 900 } }

const counts = (row: CsvRow) => row['compte_dans_montant_retenu'] === 'oui'

async function saved(tab: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = (await Promise.all([tab.waitForEvent('download'), part(tab, button).click()])) as [
    Download,
    void,
  ]
  return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) }
}

describeSite('demonstration', () => {
  const { rows, text: whole, header } = readCsv('demonstration', 'marches.csv')

  it('loads nothing before it is asked, then filters by two fields, sums exactly, sorts, saves and cites the same rows', () => {
    const requests: string[] = []
    return visit(
      address(),
      { ...DESK, acceptDownloads: true },
      async (tab) => {
        expect(await part(tab, 'tool').isVisible()).toBe(false)
        expect(requests.filter((url) => url.endsWith('.csv'))).toEqual([])
        await part(tab, 'load').click()
        await ready(tab)
        expect(await count(tab)).toBe(rows.length)
        expect(requests.filter((url) => url.endsWith('/donnees/marches.csv'))).toHaveLength(1)

        await tab.getByRole('group', { name: 'Catégorie' }).getByLabel('Travaux').check()
        await tab.getByRole('group', { name: 'Montant signé' }).getByLabel('De').fill('1 000 000')
        await expect.poll(() => query(tab)).toBe('?categorie=travaux&montant_eur.de=1000000')
        const expected = rows.filter(
          (row) => row['categorie'] === 'travaux' && Number(row['montant_eur']) >= 1e6,
        )
        expect(expected.length).toBeGreaterThan(50)
        expect(await count(tab)).toBe(expected.length)
        const sum = sumCents(expected, 'montant_eur', counts)
        expect(plain(await part(tab, 'sum').innerText())).toContain(plain(formatEurosExact(sum)))
        expect(await part(tab, 'sum').getAttribute('data-cents')).toBe(String(sum))
        const apart = expected.filter((row) => row['genre'] === 'marche_subsequent')
        if (apart.length > 0)
          expect(plain(await part(tab, 'beside').innerText())).toContain(
            `${apart.length} marchés sous accord-cadre`,
          )
        await expect.poll(() => part(tab, 'live').innerText()).toBe(await part(tab, 'count').innerText())

        await tab.locator('button[data-sort="montant_eur"]').click()
        expect(await tab.locator('[aria-sort="descending"]').innerText()).toMatch(/^Montant signé/)
        const sorted = expected.toSorted(
          (one, other) => Number(other['montant_eur']) - Number(one['montant_eur']),
        )
        const seen = await ids(tab)
        expect(seen).toHaveLength(50)
        expect(seen).toEqual(sorted.slice(0, 50).map((row) => row['id']))

        const csv = await saved(tab, 'save-rows')
        expect(csv.name).toBe('marches-selection.csv')
        const lines = whole.split('\r\n')
        const lineOf = new Map(lines.map((line) => [line.split(',')[0], line]))
        const written = csv.text.trimEnd().split('\r\n')
        expect(written[0]).toBe(`${lines[0]},titulaires,page`)
        for (const [index, row] of sorted.entries()) {
          expect(written[index + 1]!.startsWith(`${lineOf.get(row['id']!)!},`)).toBe(true)
          expect(written[index + 1]!.endsWith(`/marches/${row['id']}/`)).toBe(true)
        }
        expect(written).toHaveLength(sorted.length + 1)
        const citation = plain(await part(tab, 'citation').innerText())
        expect(citation).toContain(`sélection de ${expected.length} lignes sur 2 447`)
        expect(citation).toMatch(/démonstration.*Licence Ouverte 2\.0.*SHA-256 : [0-9a-f]{64}/i)
        expect(citation).toContain(tab.url())
        expect(await part(tab, 'address').innerText()).toBe(tab.url())
      },
      (tab) => void tab.on('request', (request) => requests.push(request.url())),
    )
  })

  it('groups, draws and saves the groups; a group leads to its rows; the view comes back by its address and by back', () =>
    visit(
      address('?annee=2024&annee=2025&grouper=categorie'),
      { ...DESK, acceptDownloads: true },
      async (tab) => {
        await ready(tab)
        const kept = rows.filter((row) => ['2024', '2025'].includes(row['annee']!))
        const categories = Object.groupBy(kept, (row) => row['categorie']!)
        const { name, text: csv } = await saved(tab, 'save-groups')
        expect(name).toBe('marches-groupes.csv')
        const read = csv
          .trimEnd()
          .split('\r\n')
          .slice(1)
          .map((line) => line.split(','))
        expect(read.map(([key]) => key).sort()).toEqual(Object.keys(categories).sort())
        for (const [key, , rowsOf, , sum] of read) {
          expect(Number(rowsOf)).toBe(categories[key!]!.length)
          const counted = categories[key!]!.filter(counts)
          expect(sum).toBe(
            counted.length === 0 ? '' : decimalFromCents(sumCents(counted, 'montant_eur', counts)),
          )
        }
        await part(tab, 'drawing').locator('svg[role="img"]').waitFor()
        expect(await part(tab, 'drawing').locator('rect').count()).toBe(read.length)
        const link = part(tab, 'groups-body').getByRole('link', { name: 'Travaux' })
        await link.click()
        await expect.poll(() => query(tab)).toBe('?categorie=travaux&annee=2024&annee=2025')
        expect(await count(tab)).toBe(categories['travaux']!.length)
        expect(await part(tab, 'groups').isVisible()).toBe(false)
        await tab.goBack()
        expect(await part(tab, 'groups').isVisible()).toBe(true)
        expect(await count(tab)).toBe(kept.length)
        await part(tab, 'group').selectOption('annee')
        await part(tab, 'drawing').locator('rect').nth(1).waitFor()
        const state = async () => [
          query(tab),
          await part(tab, 'groups-body').innerText(),
          await part(tab, 'sum').innerText(),
        ]
        const before = await state()
        await tab.reload()
        await ready(tab)
        expect(await state()).toEqual(before)
      },
    ))

  it('groups by two fields, draws them on one scale, and gives the drawing with its title, source and address', () =>
    visit(
      address('?genre=marche&grouper=titulaires_siren&puis=annee'),
      { ...DESK, acceptDownloads: true },
      async (tab) => {
        await ready(tab)
        const drawn = part(tab, 'drawing').locator('svg[role="img"]')
        await drawn.waitFor()
        expect(await drawn.getAttribute('aria-label')).toBe('Somme des montants par fournisseur et par année')
        const [first] = await part(tab, 'groups-body').locator('tr').all()
        const [firm, year] = await first!.locator('th').allInnerTexts()
        expect(firm).toMatch(/fictif/)
        await first!.getByRole('link').click()
        await expect
          .poll(() => query(tab))
          .toMatch(new RegExp(`^\\?genre=marche&annee=${year}&titulaires_siren=\\d{9}$`))
        await tab.goBack()
        const drawing = await saved(tab, 'save-svg')
        expect(drawing.name).toBe('marches-graphique.svg')
        expect(drawing.text).not.toMatch(/currentColor|class="/)
        for (const words of ['par fournisseur et par année', 'Source', 'puis=annee'])
          expect(plain(drawing.text)).toContain(words)
        const picture = await saved(tab, 'save-png')
        expect([picture.name, picture.text.slice(1, 4)]).toEqual(['marches-graphique.png', 'PNG'])
        await part(tab, 'group').selectOption('cpv.metier')
        await expect.poll(() => query(tab)).toBe('?genre=marche&grouper=cpv.metier&puis=annee')
        await part(tab, 'group').selectOption('')
        expect(await part(tab, 'second').isDisabled()).toBe(true)
      },
    ))

  it('filters and groups by any column, the unknown too, and tells what to let go where nothing is left', () =>
    visit(address('?objet.contient=zzz&annee=2025&offres_recues.inconnu=oui'), DESK, async (tab) => {
      await ready(tab)
      const complaints: string[] = []
      tab.on('pageerror', (error) => complaints.push(error.message))
      expect(await part(tab, 'empty').isVisible()).toBe(true)
      expect(await part(tab, 'rows-block').isVisible()).toBe(false)
      expect(await part(tab, 'sum').innerText()).toMatch(/aucun montant/)
      await part(tab, 'loosen').getByRole('button').first().click()
      const silent = rows.filter((row) => row['annee'] === '2025' && row['offres_recues'] === '')
      expect(await count(tab)).toBe(silent.length)
      await part(tab, 'active')
        .getByRole('button', { name: /Tout effacer/ })
        .click()
      // Every column that the form does not have yet, and every way to group: no click waits for another.
      await tab.evaluate(() => {
        const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!
        const picker = find<HTMLSelectElement>('#autre-champ')
        while (picker.options.length > 0) find('[data-part="add"]').click()
        const group = find<HTMLSelectElement>('[data-part="group"]')
        for (const { value } of [...group.options].reverse()) {
          group.value = value
          group.dispatchEvent(new Event('input', { bubbles: true }))
        }
      })
      const fields = await tab
        .locator('.filter-form fieldset')
        .evaluateAll((all) => all.map((each) => (each as HTMLFieldSetElement).name))
      expect(fields).toEqual(expect.arrayContaining([...header]))
      await tab.locator('fieldset[name="nature"]').getByLabel('inconnu').check()
      expect(await count(tab)).toBe(rows.filter((row) => row['nature'] === '').length)
      // A filter that is alone goes by its own button.
      await part(tab, 'active').getByRole('button').click()
      expect(await count(tab)).toBe(rows.length)
      expect(complaints).toEqual([])
    }))

  it('stands beside its filters on a wide screen; the way past them is seen once it has the focus', () =>
    visit(address('?genre=marche'), DESK, async (tab) => {
      await ready(tab)
      const [filters, results] = await Promise.all(
        ['form.filter-form', '#resultats'].map((place) => tab.locator(place).boundingBox()),
      )
      expect(filters!.x + filters!.width).toBeLessThanOrEqual(results!.x)
      expect(results!.width).toBeGreaterThan(2 * filters!.width)
      expect(Math.abs(results!.y - filters!.y)).toBeLessThan(20)
      const past = tab.getByRole('link', { name: 'Passer les filtres' })
      const width = async () => (await past.boundingBox())!.width
      expect(await width()).toBeLessThan(2)
      await past.focus()
      expect(await width()).toBeGreaterThan(40)
    }))

  it('is used by keyboard alone: load, a word, a header, the next page', () =>
    visit(address(), DESK, async (tab) => {
      await part(tab, 'load').focus()
      await tab.keyboard.press('Enter')
      await ready(tab)
      expect(await part(tab, 'count').evaluate((element) => element === document.activeElement)).toBe(true)
      const words = tab.getByRole('group', { name: 'Objet' }).getByLabel('Contient')
      await words.focus()
      await tab.keyboard.type('nettoyages')
      await expect.poll(() => query(tab)).toBe('?objet.contient=nettoyages')
      await tab.keyboard.press('Enter')
      expect(new URL(tab.url()).pathname).toBe('/donnees/explorer/')
      expect(await count(tab)).toBeGreaterThan(50)
      await tab.locator('button[data-sort="date_notification"]').focus()
      await tab.keyboard.press('Enter')
      await expect.poll(() => query(tab)).toContain('tri=-date_notification')
      expect(await tab.evaluate(() => (document.activeElement as HTMLElement).dataset['sort'])).toBe(
        'date_notification',
      )
      const first = await ids(tab)
      await part(tab, 'pages').getByRole('button', { name: 'Suivante' }).focus()
      await tab.keyboard.press('Space')
      await expect.poll(() => query(tab)).toContain('page=2')
      expect(await ids(tab)).not.toContain(first[0])
    }))
})
