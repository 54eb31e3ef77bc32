import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { derive } from '../../scripts/site/derive.ts'
import { territoryFileSchemaFor } from '../../src/domain/territory/territory.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { checkReport } from '../../src/outputs/check/report.ts'
import { loadPortal } from '../../scripts/portal/load-portal.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { recogniseFile } from '../../src/tables/read.ts'
import { contractCells } from '../../src/views/contract/cells.ts'
import { NO_SUCH_FIELD } from '../../src/views/contract/property.ts'
import { subjectProperties } from '../../src/views/contract/properties-subject.ts'
import { contractSentence } from '../../src/views/contract/sentence.ts'
import { fieldColumns, fieldRows, formatsRead } from '../../src/views/quality/field-rows.ts'
import { rowsOf } from '../outputs/read.ts'
import { fileOf, refusalOf } from './read-fixture.ts'
import { TOY_FILE, toy } from './toy-format.ts'

const KNOWN = [...FORMATS, toy]
const SOURCE = { title: 'Essai', publisher: 'Essai', licence: 'Essai', demonstration: true }
const silent = { stage() {}, tick() {}, note() {}, done() {}, abort() {} }

describe('a format of one file, given to the readers in their list', () => {
  let work: string
  let portal: Portal
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'alo-toy-'))
    await mkdir(join(work, 'toy'))
    await writeFile(join(work, 'toy/essai.csv'), TOY_FILE)
    await writeFile(join(work, 'toy/source.json'), JSON.stringify(SOURCE))
    const folder = join(work, 'derived')
    await derive({ territory: 'mel', from: join(work, 'toy'), folder, formats: KNOWN, progress: silent })
    portal = loadPortal(folder)
  })
  afterAll(() => rm(work, { recursive: true, force: true }))
  const [first, second] = ['a1', 'a2']
  const contractOf = (id: string | undefined) => portal.contracts.find((each) => each.id === id)!

  it('is unknown to the portal without it', async () => {
    expect(await refusalOf(fileOf(TOY_FILE))).toMatchObject({ problem: 'unknown-format' })
    expect((await recogniseFile(fileOf(TOY_FILE), KNOWN)).format).toBe(toy.format)
  })

  it('is among the shapes that are expected where a file is of none', async () => {
    const unknown = recogniseFile(fileOf('x,y\n1,2\n'), KNOWN)
    await expect(unknown).rejects.toMatchObject({
      place: { expected: expect.stringContaining(`${toy.shape} ou une table`) as string },
    })
  })

  it('brings its label and its fields to the pages', () => {
    const formats = formatsRead(portal.reconciliation.files)
    expect(fieldColumns(formats).map(({ label }) => label)).toEqual(['Rubrique', 'Tableau d’essai'])
    const cells = fieldRows(portal.contracts, formats).map((row) => row.cells[1])
    expect(cells.filter((cell) => typeof cell === 'string')).toEqual(['Rempli pour 1\u00a0marché sur 2'])
  })

  it('tells a field left empty from one that it does not have, which is not shown', () => {
    const { bids } = contractCells(portal)
    expect([bids(contractOf(first)).text, bids(contractOf(second)).text]).toEqual(['3', 'non renseigné'])
    const labels = subjectProperties(contractOf(first), new Map()).map(({ label }) => label)
    expect(labels).toContain('Procédure')
    expect(labels).not.toContain('Technique d’achat')
    expect(JSON.stringify(subjectProperties(contractOf(first), new Map()))).not.toContain(NO_SUCH_FIELD.text)
  })

  it('has its values understood, and told in the words of the official lists', () => {
    expect(contractOf(first)).toMatchObject({ kind: 'contract', nature: 'frameworkAgreement' })
    expect(contractOf(second)).toMatchObject({ kind: 'callOff', nature: 'callOff' })
    expect(contractSentence(contractOf(first), portal)).toMatch(/^Accord-cadre signé le 3.mars.2024/)
  })

  it('stands in the files to download under its id', () => {
    expect(rowsOf(portal, 'donnees/marches.csv')).toEqual([
      expect.objectContaining({ id: 'a2', format: 'toy', nature: 'Marché subséquent', offres_recues: '' }),
      expect.objectContaining({ id: 'a1', format: 'toy', nature: 'Accord-cadre', offres_recues: '3' }),
    ])
  })

  it('says what to know of it when a file is checked', async () => {
    const file = await recogniseFile(fileOf(TOY_FILE), KNOWN)
    const report = checkReport(await buildContracts([{ source: 'essai', file }]))
    expect(report).toContain('Format reconnu : Tableau d’essai (toy), encodage utf-8\n')
    expect(report).toContain(toy.format.caveats[0])
  })

  it('may be named by a territory, which may name no format that is not read', () => {
    const { ownFormats } = territoryFileSchemaFor(['toy']).shape
    expect(ownFormats.safeParse(['toy']).success).toBe(true)
    expect(ownFormats.safeParse(['mel']).success).toBe(false)
  })
})
