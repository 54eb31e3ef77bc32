import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoCorrections } from '../../../scripts/demo/corrections.ts'
import { demoPortal } from '../../../scripts/demo/edition.ts'
import { demoFiles } from '../../../scripts/demo/files.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { recordDatasets } from '../../../src/outputs/datasets/records.ts'
import { reconciliationJson } from '../../../src/outputs/files/reconciliation.ts'
import { recogniseAnyFile } from '../../../src/tables/read.ts'
import { fileOf } from '../../formats/read-fixture.ts'
import { readCorrections } from '../../../src/rules/own-tables.ts'
import { MEL } from '../../demo/mel.ts'
import { derivedPortal, hasRealFiles } from '../derived.ts'

const TERRITORY = new URL('../../../data/territories/mel/', import.meta.url)
const silent = { stage() {}, tick() {}, note() {}, done() {}, abort() {} }

const rowsOf = (portal: Portal) => {
  const table = recordDatasets(portal).find(({ base }) => base === 'donnees/corrections')!
  return Papa.parse<Record<string, string>>([...table.csv()].join(''), { header: true, skipEmptyLines: true })
    .data
}

describe('the corrections of the demonstration', () => {
  let portal: Portal
  beforeAll(async () => {
    portal = await derivedPortal('demonstration')
  }, 60_000)

  it('are the very bytes that npm run demo writes', async () => {
    const { contracts } = await demoPortal(demoFiles(MEL), MEL, silent)
    for (const [name, text] of Object.entries(demoCorrections(contracts, MEL)))
      expect(readFileSync(new URL(name, TERRITORY), 'utf8') === text, name).toBe(true)
  }, 60_000)

  it('stand in their file, each with its status, reason and label', () => {
    const rows = rowsOf(portal)
    expect(rows.map(({ statut, raison }) => [statut, raison])).toEqual([
      ...Array.from({ length: 5 }, () => ['appliquee', '']),
      ['non_appliquee', 'valeur_differente'],
      ['non_appliquee', 'marche_inconnu'],
    ])
    expect(new Set(rows.map(({ demonstration }) => demonstration))).toEqual(new Set(['oui']))
    expect(rows.at(-1)).toMatchObject({ contrat_id: '', id_demande: 'marche-de-demonstration-retire' })
  })

  it('are what the contracts, their flags and the sums say', () => {
    const { contracts, reconciliation } = portal
    const corrected = contracts.filter(({ flags }) => flags.some(({ code }) => code === 'corrected'))
    expect(corrected).toHaveLength(5)
    const { corrections, passage } = JSON.parse(reconciliationJson(portal)) as {
      corrections: object
      passage: { etape: string; lignes: number; effet_eur: number }[]
    }
    expect(corrections).toMatchObject({ demandees: 7, appliquees: 5, non_appliquees: 2 })
    expect(passage.at(-1)).toMatchObject({ etape: 'corrections', lignes: 1, effet_eur: -900000 })
    expect(reconciliation.recordFiles.find(({ kind }) => kind === 'corrections')).toMatchObject({
      read: 7,
      kept: 7,
    })
  })

  it('do not move the reference date of the contracts', () => {
    expect(portal.referenceDate).toBe('2026-10-31')
  })
})

it.skipIf(!hasRealFiles)(
  'stay out of a portal made from other files',
  async () => {
    const portal = await derivedPortal('real')
    expect([portal.corrections, rowsOf(portal)]).toEqual([[], []])
    expect(portal.demonstration).toBe(false)
  },
  60_000,
)

describe('a file of corrections', () => {
  const HEADER = 'id,champ,de,a,motif,source,le'
  const read = async (text: string) => {
    const file = await recogniseAnyFile(fileOf(text, undefined, 'corrections.csv'))
    if (!('table' in file)) throw new Error('not one of the own tables')
    return { file, lines: await readCorrections([{ source: 'corrections', file }]) }
  }

  it('may hold nothing yet', async () => {
    const { file, lines } = await read(`${HEADER}\n`)
    expect([file.table.name, lines]).toEqual(['corrections', []])
  })

  it('loses no line: bad cells keep their words, and a person’s number is masked', async () => {
    const { lines } = await read(
      [
        'Id;Champ;De;À;Motif;Source;Le',
        'a-1;montan_eur;;12;"<b>Faux</b>";Avis;31/02/2026',
        ';;;;;;x',
        'a-2;objet;Jean, 1 85 05 59 350 123 45;Voirie;Nom;Avis;2026-01-31',
        '',
      ].join('\n'),
    )
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatchObject({
      id: 'a-1',
      field: 'montan_eur',
      to: '12',
      reason: '<b>Faux</b>',
      on: undefined,
    })
    expect(lines[2]!.from).not.toContain('59 350')
  })
})
