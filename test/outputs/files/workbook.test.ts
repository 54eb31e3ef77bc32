import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { datasetOfReport, reportDatasets } from '../../../src/outputs/datasets/reports.ts'
import { formsOf } from '../../../src/outputs/files/forms.ts'
import { workbookFile } from '../../../src/outputs/files/workbook.ts'
import { periodFrom } from '../../../src/views/biennial/periods.ts'
import { portalOf, signedIn } from '../../views/biennial/small-portal.ts'

const portal = portalOf([
  ...signedIn(2022, 5, { socialConsiderations: ['contractPerformanceConditions'] }),
  ...signedIn(2023, 7, { socialConsiderations: [], amount: 10_50n }),
  ...signedIn(2024, 6),
])
const dataset = datasetOfReport(portal, periodFrom(2022))
const ADDRESS = 'https://ville.example/donnees/spaser/rapport-2022-2023.csv'

async function bytesOf(): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of workbookFile(portal, dataset, ADDRESS)) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('the workbook of a report', () => {
  it('is one of the forms of every report, and of no other table yet', () => {
    expect(reportDatasets(portal).map(({ base }) => base)).toEqual([
      'donnees/spaser/rapport-2022-2023',
      'donnees/spaser/rapport-2023-2024',
    ])
    for (const each of reportDatasets(portal)) expect(formsOf(each)).toEqual(['csv', 'excel', 'xlsx'])
  })

  it('has the rows of the CSV, numbers as numbers, and the notice on a sheet of its own', async () => {
    const { sheets } = await readXlsx(await bytesOf())
    expect(sheets.map(({ name }) => name)).toEqual(['Chiffres', 'Notice'])
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
