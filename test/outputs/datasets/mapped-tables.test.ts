import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '../../../scripts/importing/import-file.ts'
import { loadPortal } from '../../../scripts/portal/load-portal.ts'
import { derive } from '../../../scripts/site/derive.ts'
import { readTerritory } from '../../../scripts/site/territory.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import type { Dataset } from '../../../src/outputs/datasets/dataset.ts'
import { allDatasets } from '../../../src/outputs/datasets/datasets.ts'
import { explorerFields } from '../../../src/outputs/listing/explorer-fields.ts'
import { datasetSchema } from '../../../src/outputs/schemas/dataset-schema-files.ts'
import { resourceName } from '../../../src/outputs/schemas/resource-name.ts'
import { fieldRows, formatsRead } from '../../../src/views/quality/field-rows.ts'
import { rowOf, workbookOf } from '../../formats/workbook-of.ts'
import { tableProblems } from '../table-reader.ts'
import type { Schema } from '../table-reader.ts'

const silent = { stage() {}, tick() {}, note() {}, done() {}, abort() {} }

const AWARDS = [
  ['Marchés attribués en 2024'],
  ['Référence', 'Intitulé', 'Notifié le', 'Montant HT', 'Titulaire', 'SIRET titulaire', 'Clauses sociales'],
  ['2024-1', 'Entretien des parcs', '04/03/2024', 125_000, 'Alpha', '31990000700018', 'Clause sociale'],
  ['2024-2', 'Sel de déneigement', '11/04/2024', 48_000, 'Beta', '09990000300015', 'Sans objet'],
]
const ORDERS = ['Référence;Intitulé;Notifié le;Montant HT;Titulaire', 'B-1;Fournitures;2024-05-06;9000;Gamma']

let home: string
let portal: Portal
let datasets: readonly Dataset[]

function rowsOf(dataset: Dataset) {
  const text = [...dataset.csv()].join('').replace(/^\uFEFF/, '')
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  })
  return { header: meta.fields ?? [], rows: data }
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'alo-mapped-'))
  const folder = join(home, 'nord')
  await mkdir(folder)
  await writeFile(
    join(folder, 'territory.json'),
    JSON.stringify({ name: 'Département du Nord', buyerSirens: ['225900018'], scope: 'none' }),
  )
  const book = join(home, 'attribués.xlsx')
  await writeFile(book, workbookOf(AWARDS.map((cells, index) => rowOf(index + 1, cells)).join('')))
  const orders = join(home, 'commandes.csv')
  await writeFile(orders, ORDERS.join('\n'))
  const territory = await readTerritory(folder)
  for (const path of [book, orders]) await importFile(path, { territory, folder })
  await derive({ territory: folder, folder: join(home, 'derived'), progress: silent })
  portal = loadPortal(join(home, 'derived'))
  datasets = allDatasets(portal)
}, 60_000)
afterAll(() => rm(home, { recursive: true, force: true }))

describe('a portal made of tables with columns of their own, as they are imported', () => {
  it('publishes files that hold their own schemas, the format of each contract included', () => {
    const tableOf = (resource: string) => datasets.find(({ base }) => resourceName(base) === resource)!
    const wrong = datasets.flatMap((dataset) =>
      tableProblems(datasetSchema(dataset) as Schema, rowsOf(dataset), (name) => rowsOf(tableOf(name)).rows),
    )
    expect(wrong).toEqual([])
    const formats = rowsOf(tableOf('marches')).rows.map(({ format }) => format)
    expect(new Set(formats).size).toBe(2)
    expect(formats).toHaveLength(3)
  })

  it('lists the formats that the portal knows first, then its own, whatever the order of its files', () => {
    const { reconciliation } = portal
    const turned = {
      ...portal,
      reconciliation: { ...reconciliation, files: reconciliation.files.toReversed() },
    }
    const valuesOf = (of: Portal) =>
      allDatasets(of)
        .flatMap(({ columns }) => columns)
        .find(({ name }) => name === 'format')!.values!
    expect(
      valuesOf(portal)
        .slice(-2)
        .every((id) => id.startsWith('correspondance-')),
    ).toBe(true)
    expect(valuesOf(turned)).toEqual(valuesOf(portal))
  })

  it('tells its formats apart by their sources, where people choose one', () => {
    const field = explorerFields(portal, datasets[0]!).find(({ name }) => name === 'format')
    expect(Object.values(field!.labels!).toSorted()).toEqual([
      'Tableau lu par une correspondance du territoire (attribues)',
      'Tableau lu par une correspondance du territoire (commandes)',
    ])
  })

  it('says which fields exist in which: what no column gives is « absent du format », never 0 %', () => {
    const formats = formatsRead(portal.reconciliation.files)
    const [social, environmental] = fieldRows(portal.contracts, formats)
    const said = JSON.stringify(social).replaceAll('\u00a0', ' ')
    expect(said).toMatch(/social.*Rempli pour 2 marchés sur 2.*Absent du format/)
    expect(JSON.stringify(environmental).match(/Absent du format/g)).toHaveLength(2)
  })
})
