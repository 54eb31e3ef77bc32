import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import { SITES } from '../built/sites.ts'

const page = (site: 'demonstration' | 'real') =>
  pagesOf(site).find(({ file }) => file === 'donnees/revisions/index.html')!
const words = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ')

describeSite('demonstration', () => {
  const { rows } = readCsv('demonstration', 'revisions.csv')
  const of = (table: string, change: string) =>
    rows.filter((row) => row['table'] === table && row['changement'] === change)

  it('changed a month of contracts and one edition of the plan, not every row', () => {
    const contracts = readCsv('demonstration', 'marches.csv').rows.length
    expect(of('marches', 'ajout').length).toBeGreaterThan(10)
    expect(of('marches', 'modification').length).toBeGreaterThan(10)
    expect(of('marches', 'ajout').length + of('marches', 'modification').length).toBeLessThan(contracts / 20)
    expect(of('achats-a-venir', 'modification').length).toBeGreaterThan(10)
    expect(rows.filter(({ changement }) => changement === 'retrait')).toEqual([])
  })

  it('says of each row that changed in what, as the plan’s own table of changes knows it', () => {
    for (const { changement, rubriques } of rows) expect(rubriques === '').toBe(changement !== 'modification')
    const last = readCsv('demonstration', 'achats-a-venir-editions.csv').rows.filter(
      ({ edition }) => edition === '2026-10-15',
    )
    const changed = new Set(last.map(({ identifiant_page }) => identifiant_page))
    for (const { ligne } of of('achats-a-venir', 'modification')) expect(changed.has(ligne), ligne).toBe(true)
  })

  it('tells the same counts and figures on its page', () => {
    const count = (change: string) => rows.filter(({ changement }) => changement === change).length
    const text = words(page('demonstration').text)
    expect(text).toContain(
      `${count('ajout')} lignes ont été ajoutées, ${count('modification')} modifiées et aucune retirée.`,
    )
    const figures = readCsv('demonstration', 'revisions-chiffres.csv').rows
    const values = figures.filter(({ chiffre }) => chiffre === 'contrats').map(({ valeur }) => Number(valeur))
    expect(values).toHaveLength(2)
    for (const value of values) expect(text).toContain(words(`${value.toLocaleString('fr-FR')} contrats`))
    const { contrats, montant_retenu_eur } = JSON.parse(
      readFileSync(join(SITES.demonstration.folder, 'donnees/reconciliation.json'), 'utf8'),
    ) as Record<string, unknown>
    expect(values.at(-1)).toBe(contrats)
    const sum = figures.findLast(({ chiffre }) => chiffre === 'montant_retenu_eur')!['valeur']
    expect(Number(sum)).toBe(Number(montant_retenu_eur))
  })
})

describeSite('real', () => {
  it('is never compared with the demonstration: a first edition', () => {
    expect(readCsv('real', 'revisions.csv').rows).toEqual([])
    expect(words(page('real').text)).toContain('Ceci est la première édition')
  })
})
