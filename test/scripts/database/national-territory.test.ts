import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPortal } from '../../../scripts/portal/load-portal.ts'
import { createProgress } from '../../../scripts/progress.ts'
import { derive } from '../../../scripts/site/derive.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { supplierPlace } from '../../../src/views/supplier/place.ts'

const SET = new URL('../../../../shared/data/decp-tabulaire/travaux-2024-s2-extrait.csv', import.meta.url)
  .pathname
if (!existsSync(SET)) console.info(`skipped: the territory of a real buyer needs ${SET}`)

/** The buyer that most rows of the extract are of, with its department. */
function mainBuyer() {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(SET, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  const bySiren = Map.groupBy(data, (row) => row['acheteur_id']!.slice(0, 9))
  const [[siren, rows]] = [...bySiren].toSorted(([, a], [, b]) => b.length - a.length) as [
    [string, typeof data],
  ]
  return { siren, rows: rows.length, department: rows[0]!['acheteur_departement_code']!, all: data.length }
}

describe.skipIf(!existsSync(SET))('the portal of a real buyer, of the national set alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alo-set-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let buyer: ReturnType<typeof mainBuyer>
  let portal: Portal

  beforeAll(async () => {
    buyer = mainBuyer()
    const territory = {
      name: 'Acheteur d’essai',
      shortName: 'Essai',
      buyerSirens: [buyer.siren],
      scope: { kind: 'department', code: buyer.department },
      formats: {
        'decp-tabulaire': {
          title: 'Jeu national',
          publisher: 'data.gouv.fr',
          licence: 'Licence Ouverte 2.0',
        },
      },
    }
    mkdirSync(join(folder, 'essai'))
    writeFileSync(join(folder, 'essai/territory.json'), JSON.stringify(territory))
    const derived = join(folder, 'derived')
    const progress = createProgress()
    await derive({ territory: join(folder, 'essai'), from: SET, folder: derived, progress })
    portal = loadPortal(derived)
  })

  it('has all rows of the file in its tallies', () => {
    const [file] = portal.reconciliation.files
    expect(file!.read.rows).toBe(buyer.all)
    expect(file!.kept.rows + file!.merged.rows).toBe(buyer.rows)
    expect(file!.setAsideByReason['other-buyer']!.rows).toBe(buyer.all - buyer.rows)
  })

  it('knows how many bids came, and what is local to its department and region', () => {
    const valueOf = (id: string) => portal.indicators.find((indicator) => indicator.id === id)!
    for (const id of ['offre-unique', 'part-locale-territoire', 'part-locale-region']) {
      expect([id, valueOf(id).absent]).toEqual([id, undefined])
    }
    const share = valueOf('part-locale-territoire').series.points.find(({ value }) => value !== null)
    expect(Number(share!.value)).toBeGreaterThan(0)
  })

  it('says where each supplier is that has a SIRET, and calls clauses a field that does not exist', () => {
    const placed = portal.contracts
      .flatMap(({ suppliers }) => suppliers)
      .filter(({ siret }) => siret !== undefined)
    const known = placed.filter((supplier) => supplierPlace(portal, supplier).locality !== 'unknown')
    expect(known.length / placed.length).toBeGreaterThan(0.9)
    const clauses = portal.indicators.filter(({ needs }) => needs.join() === 'socialConsiderations')
    expect(clauses.every(({ absent }) => absent === 'field-not-in-formats')).toBe(true)
  })
})
