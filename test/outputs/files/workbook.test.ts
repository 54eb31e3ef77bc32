import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Portal } from '../../../src/domain/portal.ts'
import type { Dataset } from '../../../src/outputs/datasets/dataset.ts'
import { recordDatasets } from '../../../src/outputs/datasets/records.ts'
import { datasetOfReport, reportDatasets } from '../../../src/outputs/datasets/reports.ts'
import { formsOf } from '../../../src/outputs/files/forms.ts'
import { workbookFile } from '../../../src/outputs/files/workbook.ts'
import { periodFrom } from '../../../src/views/biennial/periods.ts'
import { portalOf, signedIn } from '../../views/biennial/small-portal.ts'
import { contract, portal as portalWith } from '../portal-fixture.ts'

const portal = portalOf([
  ...signedIn(2022, 5, { socialConsiderations: ['contractPerformanceConditions'] }),
  ...signedIn(2023, 7, { socialConsiderations: [], amount: 10_50n }),
  ...signedIn(2024, 6),
])
const dataset = datasetOfReport(portal, periodFrom(2022))
const ADDRESS = 'https://ville.example/donnees/spaser/rapport-2022-2023.csv'

async function bytesOf(of: Portal = portal, table: Dataset = dataset): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of workbookFile(of, table, ADDRESS)) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('the workbook of a report', () => {
  it('is one of the forms of every report', () => {
    expect(reportDatasets(portal).map(({ base }) => base)).toEqual([
      'donnees/spaser/rapport-2022-2023',
      'donnees/spaser/rapport-2023-2024',
    ])
    for (const each of reportDatasets(portal)) expect(formsOf(each)).toEqual(['csv', 'xlsx'])
  })

  it('has the rows of the CSV, numbers as numbers, and the notice on a sheet of its own', async () => {
    const { sheets } = await readXlsx(await bytesOf())
    expect(sheets.map(({ name }) => name)).toEqual(['Données', 'Notice'])
    const [head, ...rows] = sheets[0]!.rows
    expect(rows).toHaveLength(dataset.rowCount)
    const at = (name: string) => head!.indexOf(name)
    const row = rows.find(
      (each) => each[at('indicateur')] === 'clauses-sociales-montants' && each[at('periode')] === '2022-2023',
    )!
    expect(row[at('numerateur')]).toBe(5000)
    expect(row[at('denominateur')]).toBe(5073.5)
    expect(row[at('valeur')]).toBeCloseTo(5000 / 5073.5, 12)
    expect(row[at('annees_sans_chiffre')]).toBe('aucune')
    expect(sheets[1]!.rows.flat().join('\n')).toContain(ADDRESS)
  })

  it('is the same bytes for the same data', async () => {
    expect((await bytesOf()).equals(await bytesOf())).toBe(true)
  })
})

describe('the workbook of contracts', () => {
  const LONG = 'é'.repeat(40_000)
  const contracts = [
    contract({
      title: '=1+1 \uFFFF',
      cpv: '03000000',
      amount: 37_500_050n,
      amountStatus: 'stated',
      notifiedOn: '2022-04-13',
      year: 2022,
    }),
    contract({ id: 'b', title: LONG }),
  ]
  const whole = portalWith({ contracts })
  const marches = recordDatasets(whole).find(({ base }) => base === 'donnees/marches')!
  const cells = async () => {
    const { sheets } = await readXlsx(await bytesOf(whole, marches))
    const [head, ...rows] = sheets[0]!.rows
    return (row: number, name: string) => rows[row]![head!.indexOf(name)]
  }

  it('has codes as text with their zeros, amounts as numbers, days as days, the unknown empty', async () => {
    const at = await cells()
    expect(at(0, 'cpv')).toBe('03000000')
    expect(at(0, 'montant_eur')).toBe(375000.5)
    expect(at(0, 'date_notification')).toEqual(new Date('2022-04-13T00:00:00Z'))
    expect(at(1, 'date_notification')).toBeNull()
  })

  it('holds no text that Excel would refuse: too long, a sign that XML has not, a formula', async () => {
    const at = await cells()
    expect(at(0, 'objet')).toBe("'=1+1 \uFFFD")
    expect(at(1, 'objet')).toBe(`${'é'.repeat(32_766)}…`)
  })

  it('leaves a day before 1900 as text: a workbook has no number for it', async () => {
    const early = { ...marches, records: () => [{ date_notification: '1850-01-01' }] }
    const { sheets } = await readXlsx(await bytesOf(whole, early))
    expect(sheets[0]!.rows[1]![sheets[0]!.rows[0]!.indexOf('date_notification')]).toBe('1850-01-01')
  })
})
