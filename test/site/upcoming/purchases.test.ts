import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { PLAN_NOTICE, STAGE_TEXT } from '../../../src/text/plan.ts'
import { plain } from '../../text/plain.ts'
import { addressOf, useBrowser } from '../browser/browse.ts'
import { readCsv } from '../built/csv.ts'
import type { CsvRow } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { PageOutline } from '../built/html.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

const visit = useBrowser()

/** On a telephone of 320 pixels: a dozen screens or so. */
const TALLEST = 17_000

const isBuilt = (site: SiteName) => SITES[site].missing === undefined
const pageAt = (site: SiteName, path: string): PageOutline =>
  pagesOf(site).find(({ file }) => file === `${path}index.html`)!
const ofType = (site: SiteName, type: string) => pagesOf(site).filter((page) => page.type === type)
const slugOf = ({ file }: PageOutline) => file.split('/').at(-2)!
const trades = (site: SiteName) => readCsv(site, 'metiers.csv').rows.map((row) => row['metier']!)
const plan = (site: SiteName) => readCsv(site, 'achats-a-venir.csv').rows
/** Words of a page, with plain spaces and none before a full stop, as `Prose` leaves one between parts. */
const words = ({ text }: PageOutline) => plain(text).replaceAll(/\s+/g, ' ')
const PLANNED = [STAGE_TEXT.upcoming.code, STAGE_TEXT.overdue.code]
const AHEAD = [...PLANNED, STAGE_TEXT.open.code]

/** Rows of the file behind a trade's page that count as contracts, and the contracts among them. */
function contractsOf(site: SiteName, trade: string) {
  const rows = readCsv(site, `metiers/${trade}.csv`).rows.filter((row) => row['genre'] === 'marche')
  return { rows, ids: new Set(rows.map((row) => row['contrat_id']!)) }
}

const count = (rows: readonly CsvRow[], column: string, value: string) =>
  rows.filter((row) => row[column] === value).length

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    const hasPlan = isBuilt(site) && plan(site).length > 0

    it('has a page for every purchase ever announced, and for every trade', () => {
      const announced = plan(site).map((row) => row['identifiant_page']!)
      expect(ofType(site, 'purchase').map(slugOf).sort()).toEqual(announced.sort())
      expect(ofType(site, 'trade').map(slugOf).sort()).toEqual(trades(site).sort())
      expect(ofType(site, 'trades')).toHaveLength(1)
    })

    it('says on every page of a purchase, and of a trade with a purchase ahead, that a plan binds nobody', () => {
      const busy = new Set(
        plan(site)
          .filter((row) => AHEAD.includes(row['etape']!))
          .map((row) => row['metier']),
      )
      const pages = [
        ...ofType(site, 'purchase'),
        ...ofType(site, 'trade').filter((page) => busy.has(slugOf(page))),
      ]
      expect(pages.filter((page) => !words(page).includes(plain(PLAN_NOTICE)))).toEqual([])
    })

    it('counts as the files do: purchases ahead of each trade, contracts, small firms and ESS', () => {
      const index = words(pageAt(site, 'achats-a-venir/metiers/'))
      for (const trade of trades(site)) {
        const page = pageAt(site, `achats-a-venir/metiers/${trade}/`)
        const text = words(page)
        const ahead = plan(site).filter((row) => row['metier'] === trade && AHEAD.includes(row['etape']!))
        if (ahead.length > 0) expect(text.includes(`${ahead.length} achat`), trade).toBe(true)
        const { rows, ids } = contractsOf(site, trade)
        if (ids.size === 0) continue
        expect(text.includes(` ${ids.size} marché`), trade).toBe(true)
        if (!text.includes('Attributions à')) continue
        const sme = count(rows, 'categorie_entreprise', 'PME')
        const unsized = count(rows, 'categorie_entreprise', '')
        expect(text, trade).toContain(`(PME) ${sme} ${rows.length - sme - unsized} ${unsized} `)
        const [yes, no, unknown] = ['oui', 'non', ''].map((value) => count(rows, 'ess', value))
        expect(text, trade).toContain(`(ESS) ${yes} ${no} ${unknown} `)
      }
      expect(index).toMatch(
        hasPlan ? /achats? à venir, dans (les )?\d+ métiers?/ : /ne contiennent aucune programmation/,
      )
    })

    it('never says that nothing comes where no plan is published', () => {
      if (hasPlan) return
      for (const page of ofType(site, 'trade')) {
        expect(words(page), page.file).toContain(
          'Les fichiers lus ne contiennent aucune programmation des achats',
        )
        expect(words(page), page.file).not.toMatch(/n’annonce aucun achat/)
      }
      expect(words(pageAt(site, 'achats-a-venir/metiers/'))).not.toMatch(/\b0 achat/)
    })
  })
}

describe('pages of purchases', () => {
  const site = 'demonstration'
  const rows = plan(site)
  const page = (row: CsvRow) => pageAt(site, `achats-a-venir/${row['identifiant_page']}/`)
  const links = ({ tags }: PageOutline) =>
    tags.flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? []) : []))

  it('say in their first lines what is over', () => {
    const said: Readonly<Record<string, string>> = {
      [STAGE_TEXT.awarded.code]: 'Le marché est attribué',
      [STAGE_TEXT.abandoned.code]: 'L’acheteur a renoncé',
      [STAGE_TEXT.dropped.code]: 'La dernière édition ne contient plus cet achat',
      [STAGE_TEXT.open.code]: 'La consultation est parue',
    }
    expect(new Set(rows.map((row) => row['etape']))).toEqual(new Set([...Object.keys(said), ...AHEAD]))
    for (const row of rows) {
      const first = said[row['etape']!]
      if (first !== undefined) expect(words(page(row)), row['id']).toContain(first)
      if (!AHEAD.includes(row['etape']!)) expect(words(page(row)), row['id']).not.toContain('Guetter l’avis')
    }
  })

  it('lead to the contracts that they became and renew, by published ids only', () => {
    for (const row of rows) {
      const ids = [row['renouvelle_id']!, ...row['marches_attribues_ids']!.split('|')]
      const known = ids.filter((id) => id !== '' && id !== 'aucune')
      for (const id of known) expect(links(page(row)), row['id']).toContain(`/marches/${id}/`)
    }
    expect(rows.some((row) => row['renouvelle_id'] !== '')).toBe(true)
  })

  it('tell every move of a date as the file of changes does', () => {
    const changes = readCsv(site, 'achats-a-venir-editions.csv').rows
    const moved = changes.filter((row) => ['reporte', 'avance'].includes(row['changement']!))
    expect(moved.length).toBeGreaterThan(5)
    for (const change of moved) {
      const verb = change['changement'] === 'reporte' ? 'reporté' : 'avancé'
      const { text } = pageAt(site, `achats-a-venir/${change['identifiant_page']}/`)
      expect(plain(text).toLowerCase(), change['id']).toContain(`${verb} de ${change['mois']} mois`)
    }
  })

  it('offer a calendar where there is one, and never to someone who comes too late', () => {
    for (const row of rows) {
      const calendars = links(page(row)).filter((href) => /^\/.*\.ics$/.test(href))
      if (!AHEAD.includes(row['etape']!)) expect(calendars, row['id']).toEqual([])
      for (const href of calendars) expect(existsSync(join(SITES[site].folder, href)), href).toBe(true)
    }
    expect(rows.some((row) => links(page(row)).some((href) => href.endsWith('.ics')))).toBe(true)
  })

  it('propose articles for what is still planned only, as the file does', () => {
    for (const row of rows) {
      const text = words(page(row))
      const could = text.includes('Ce que le Code permettrait aussi')
      if (!PLANNED.includes(row['etape']!)) expect(could, row['id']).toBe(false)
      expect(!['', 'aucune'].includes(row['reservation_possible']!), row['id']).toBe(could)
      expect(text, row['id']).not.toMatch(/réservables?\b/)
    }
  })
})

describeSite('demonstration', () => {
  const heaviest = (type: string) => ofType('demonstration', type).toSorted((a, b) => b.bytes - a.bytes)[0]!

  it.each(['purchase', 'trade', 'trades'])('is read on a telephone without JavaScript: %s', (type) =>
    visit(
      addressOf('demonstration', heaviest(type)),
      { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
      async (page) => {
        const main = page.locator('main')
        const box = (await main.boundingBox())!
        expect(box.width).toBeLessThanOrEqual(320)
        expect(box.height).toBeLessThan(TALLEST)
        const inner = await main.locator('table, dl, ol, figure, h1').all()
        const boxes = await Promise.all(inner.map((element) => element.boundingBox()))
        const right = boxes.flatMap((each) => (each === null ? [] : Math.round(each.x + each.width)))
        expect(Math.max(...right)).toBeLessThanOrEqual(320)
        const folded = page.locator('details:not([open]) > summary').first()
        if ((await folded.count()) > 0) {
          await folded.click()
          expect(await page.locator('details[open] :is(table, ul)').first().isVisible()).toBe(true)
        }
      },
    ),
  )

  it.each(['pa-2026-003', 'pa-2026-017'])('keeps all that one does with it within a telephone: %s', (slug) =>
    visit(
      new URL(`achats-a-venir/${slug}/`, inject('urls').demonstration).href,
      { viewport: { width: 320, height: 640 } },
      async (page) => {
        const actions = page.locator('.actions')
        for (const fold of await actions.locator('summary').all()) {
          await fold.click()
          for (const each of await actions.locator('a:visible, summary, details[open] ul').all()) {
            const { x, y, width } = (await each.boundingBox())!
            expect([x >= 0, y >= 0, x + width <= 320]).toEqual([true, true, true])
          }
        }
      },
    ),
  )
})
