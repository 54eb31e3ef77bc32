import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { centsFromDecimal } from '../../../src/domain/money.ts'
import { readCsv, sumCents } from '../built/csv.ts'
import type { CsvRow } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

interface SourceTally {
  readonly source: string
  readonly lues: number
  readonly retenues: number
  readonly fusionnees: number
  readonly ecartees: number
  readonly ecartees_par_motif: Readonly<Record<string, number>>
}

interface Reconciliation {
  readonly sources: readonly SourceTally[]
  /** Files of establishments, structures and insertion: rows without amounts. */
  readonly autres_sources: readonly Omit<SourceTally, 'ecartees_par_motif'>[]
  readonly contrats: number
  readonly arrete_au: string
  readonly [total: `montant_${string}_eur`]: string
}

/** Amounts as the file writes them, not as floating-point numbers. */
function readReconciliation(site: SiteName): Reconciliation {
  const text = readFileSync(join(SITES[site].folder, 'donnees/reconciliation.json'), 'utf8')
  return JSON.parse(text.replace(/("montant_[a-z_]+_eur": )(-?[\d.]+)/g, '$1"$2"'))
}

function csvFiles(site: SiteName, pattern = '**/*.csv') {
  const folder = join(SITES[site].folder, 'donnees')
  return globSync(pattern, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
}

/** Examples of the proposed schemas: files to start from, not data. */
const isExample = (file: string) => file.startsWith('schemas/')
/** The table of trades is the portal's own, and no demonstration whatever the data. */
const flagOf = (site: SiteName, file: string) =>
  site === 'demonstration' && file !== 'metiers.csv' ? 'oui' : 'non'
/** Tables in which a demonstration keeps what documents really say, beside invented lines: each line says which. */
const holdsBoth = (site: SiteName, file: string) =>
  site === 'demonstration' && /^(besoins|resultats-mesures)\.csv$/.test(file)
/** A document is dated by its year or month where it gives no day. */
const DATES: Readonly<Record<string, RegExp>> = { source_date: /^\d{4}(-\d{2}){0,2}$/ }
const DAY = /^\d{4}-\d{2}-\d{2}$/
const total = (
  sources: readonly Omit<SourceTally, 'ecartees_par_motif'>[],
  key: 'lues' | 'retenues' | 'fusionnees' | 'ecartees',
) => sources.reduce((sum, source) => sum + source[key], 0)

for (const site of ['demonstration', 'real'] as const) {
  describeSite(site, () => {
    const files = SITES[site].missing === undefined ? csvFiles(site).filter((file) => !isExample(file)) : []

    it('offers every file once, with its citation beside', () => {
      expect(files.length).toBeGreaterThanOrEqual(10)
      expect(csvFiles(site, '**/*-excel.*')).toEqual([])
      expect(csvFiles(site, '**/*.txt').map((file) => file.replace('.txt', '.csv'))).toEqual(
        expect.arrayContaining(files.filter((file) => !file.startsWith('indicateurs/'))),
      )
    })

    it.each(files)('follows RFC 4180, with a header in ASCII snake_case: %s', (file) => {
      const { header, rows, text } = readCsv(site, file)
      expect(header.filter((name) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))).toEqual([])
      expect(new Set(header).size).toBe(header.length)
      expect(text).not.toMatch(/^\uFEFF|^#/m)
      expect(text).not.toMatch(/[\u00A0\u202F]/)
      const flags = rows.map((row) => row['demonstration'])
      const allowed = holdsBoth(site, file) ? ['non', 'oui'] : rows.length > 0 ? [flagOf(site, file)] : []
      expect([...new Set(flags)].sort()).toEqual(allowed)
    })

    it.each(files)('writes ISO dates and no cell that a spreadsheet would run: %s', (file) => {
      const cells = readCsv(site, file).rows.flatMap((row) => Object.entries(row))
      const dates = cells.filter(([name, cell]) => /^date_|_date$/.test(name) && cell !== '')
      expect(dates.filter(([name, cell]) => !(DATES[name] ?? DAY).test(cell))).toEqual([])
      expect(cells.filter(([, cell]) => /^[=+@\-\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))).toEqual(
        [],
      )
    })

    it('loses no row: read = kept + merged + set aside, in every file', () => {
      const { sources, autres_sources, contrats } = readReconciliation(site)
      expect(sources.length).toBeGreaterThan(0)
      for (const { lues, retenues, fusionnees, ecartees } of autres_sources) {
        expect(lues).toBeGreaterThan(0)
        expect(retenues + fusionnees + ecartees).toBe(lues)
      }
      for (const { lues, retenues, fusionnees, ecartees, ecartees_par_motif } of sources) {
        expect(lues).toBeGreaterThan(0)
        expect(retenues + fusionnees + ecartees).toBe(lues)
        expect(Object.values(ecartees_par_motif).reduce((sum, rows) => sum + rows, 0)).toBe(ecartees)
      }
      expect(contrats).toBe(total(sources, 'retenues'))
    })

    it('lists every contract, every merge and every row set aside', () => {
      const { sources, autres_sources, contrats } = readReconciliation(site)
      const all = [...sources, ...autres_sources]
      const contracts = readCsv(site, 'marches.csv').rows
      expect(contracts.length).toBe(contrats)
      expect(new Set(contracts.map((row) => row['id'])).size).toBe(contrats)
      expect(readCsv(site, 'fusions.csv').rows.length).toBe(total(all, 'fusionnees'))
      const setAside = readCsv(site, 'anomalies.csv').rows.filter((row) => row['type'] === 'ecartee')
      const others = sources.reduce((sum, source) => sum + source.ecartees_par_motif['autre_acheteur']!, 0)
      expect(setAside.length).toBe(total(all, 'ecartees') - others)
    })

    it('adds up: the sums of marches.csv are those of reconciliation.json, to the cent', () => {
      const { rows } = readCsv(site, 'marches.csv')
      const totals = readReconciliation(site)
      const stated = (row: CsvRow) => row['montant_statut'] !== 'non_indique'
      const sum = (counts: (row: CsvRow) => boolean) =>
        sumCents(rows, 'montant_eur', (row) => stated(row) && counts(row))
      const cents = (name: `montant_${string}_eur`) => centsFromDecimal(totals[name]!)

      const retained = sum((row) => row['genre'] === 'marche')
      expect(retained).toBeGreaterThan(0n)
      expect(retained).toBe(cents('montant_retenu_eur'))
      expect(sumCents(rows, 'montant_eur', (row) => row['compte_dans_montant_retenu'] === 'oui')).toBe(
        retained,
      )
      expect(sum((row) => row['genre'] === 'marche_subsequent')).toBe(cents('montant_appels_subsequents_eur'))
      expect(sum((row) => row['genre'] === 'concession')).toBe(cents('montant_concessions_eur'))
      expect(cents('montant_retenu_min_eur')).toBeLessThanOrEqual(retained)
      expect(cents('montant_retenu_max_eur')).toBeGreaterThanOrEqual(retained)
      expect(cents('montant_brut_eur')).toBeGreaterThanOrEqual(cents('montant_retenu_max_eur'))
    })

    it('shares the amount of a contract among its suppliers without losing a cent', () => {
      const contracts = readCsv(site, 'marches.csv').rows
      const awards = Map.groupBy(readCsv(site, 'attributions.csv').rows, (row) => row['contrat_id'])
      const stated = contracts.filter(
        (row) => row['montant_statut'] !== 'non_indique' && awards.has(row['id']),
      )
      expect(stated.length).toBeGreaterThan(1000)
      const wrong = stated.filter(
        (row) =>
          sumCents(awards.get(row['id'])!, 'montant_part_eur', () => true) !==
          centsFromDecimal(row['montant_eur']!),
      )
      expect(wrong.map((row) => row['id'])).toEqual([])
    })
  })
}

describe('a site under a folder', () => {
  it('offers the same figures as one at the root of its host', () => {
    for (const file of ['marches.csv', 'attributions.csv', 'reconciliation.json']) {
      const read = (site: SiteName) => readFileSync(join(SITES[site].folder, 'donnees', file), 'utf8')
      expect(read('below') === read('demonstration')).toBe(true)
    }
  })
})
