import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenFile } from '../../../scripts/drafting/file-to-draft-from.ts'
import { readRecipes } from '../../../scripts/drafting/recipes.ts'
import { draftTerritory } from '../../../scripts/drafting/territory-draft.ts'
import { writeDraft } from '../../../scripts/drafting/write-draft.ts'
import { loadPortal } from '../../../scripts/portal/load-portal.ts'
import { createProgress } from '../../../scripts/progress.ts'
import { derive } from '../../../scripts/site/derive.ts'
import { endingContracts } from '../../../src/domain/contract/ending-contracts.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { firstReport } from '../../../src/outputs/check/first-report.ts'
import { plain } from '../../text/plain.ts'

const SIREN = '222900011'
const CONTRACTS = 40
/** SIRET of La Poste: real, and nobody's person. */
const suppliers = ['35600000000048', '35600000049837']

/** A row of the national set, invented: every second contract has a clause, every fourth supplier is of the department. */
const rowOf = (index: number, siren = SIREN, name = 'DEPARTEMENT DU FINISTERE') => ({
  uid: `${siren}00018${2024}-${index}`,
  id: `2024-${index}`,
  nature: 'Marché',
  acheteur_id: `${siren}00018`,
  acheteur_nom: name,
  titulaire_id: suppliers[index % 4 === 0 ? 0 : 1],
  titulaire_typeIdentifiant: 'SIRET',
  titulaire_nom: 'LA POSTE',
  objet: `Entretien de la route départementale ${index}`,
  montant: `${20_000 + index}`,
  codeCPV: '45233141',
  procedure: 'Procédure adaptée',
  dureeMois: '24',
  offresRecues: '3',
  dateNotification: `2024-${String((index % 12) + 1).padStart(2, '0')}-15`,
  datePublicationDonnees: '2025-01-10',
  considerationsSociales: index % 2 === 0 ? 'Clause sociale' : 'Sans objet',
  considerationsEnvironnementales: 'Clause environnementale',
  titulaire_categorie: 'GE',
  titulaire_departement_code: index % 4 === 0 ? '29' : '75',
  titulaire_region_code: index % 4 === 0 ? '53' : '11',
  titulaire_distance: '12',
  donneesActuelles: 'true',
  sourceDataset: 'essai',
})

describe('a department, of the national set alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alo-national-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const home = join(folder, 'finistere')
  let portal: Portal

  beforeAll(async () => {
    const rows = Array.from({ length: CONTRACTS }, (_, index) => rowOf(index))
    const others = Array.from({ length: 60 }, (_, index) =>
      rowOf(index, '226200012', 'DEPARTEMENT DU PAS DE CALAIS'),
    )
    const path = join(folder, 'decp.csv')
    writeFileSync(path, Papa.unparse([...others, ...rows]))
    const recipes = await readRecipes()
    const given = await givenFile(path, recipes, createProgress())
    const draft = draftTerritory(SIREN, { file: 'decp.csv', buyers: given.buyers }, recipes)
    await writeDraft(home, draft, given)
    await derive({ territory: home, folder: join(folder, 'derived'), progress: createProgress() })
    portal = loadPortal(join(folder, 'derived'))
  }, 60_000)

  const overall = (id: string) => portal.indicators.find((each) => each.id === id)!

  it('is described as the national set is, and knows its contracts among those of others', () => {
    const source = JSON.parse(readFileSync(join(home, 'sources/decp/source.json'), 'utf8')) as {
      publisher: string
    }
    expect(source.publisher).toContain('decp.info')
    expect([portal.contracts.length, portal.reconciliation.files[0]!.read.rows]).toEqual([40, 100])
  })

  it('has its share of clauses, of local suppliers and its renewals', () => {
    const shares = ['considerations-sociales', 'part-locale-territoire', 'offre-unique'].map((id) =>
      overall(id).series.points.map(({ period, numerator, denominator }) => [period, numerator, denominator]),
    )
    expect(shares).toEqual([[['2024', 20, 40]], [['2024', 10, 40]], [['2024', 0, 40]]])
    const ending = endingContracts(portal.contracts, portal.referenceDate)
    expect(ending.length).toBe(CONTRACTS)
  })

  it('has a first report that says so', () => {
    const report = plain(firstReport(portal, new Set(['establishments'])))
    expect(report).toContain('Département du Finistère (SIREN 222900011) : 40 contrats, au 10 janvier 2025')
    expect(report).toMatch(/Volet social +40 sur 40 \(100 %\)/)
    expect(report).toMatch(/Distance du fournisseur +40 sur 40 \(100 %\)/)
  })
})
