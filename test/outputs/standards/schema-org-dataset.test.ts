import { describe, expect, it } from 'vitest'
import type { FileInfo } from '../../../src/domain/file-info.ts'
import { datasetJsonLd } from '../../../src/outputs/standards/schema-org/dataset.ts'
import { contract, portal } from '../portal-fixture.ts'

const ROOT = 'https://achats.example/portail/'
const file = (path: string, mediaType = 'text/csv; charset=utf-8', rows?: number): FileInfo => ({
  path,
  title: path,
  description: '',
  mediaType,
  rows,
  bytes: 2048,
  sha256: 'cd'.repeat(32),
})
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const FILES = [
  file('donnees/marches.csv', undefined, 4),
  file('donnees/marches.xlsx', WORKBOOK, 4),
  file('donnees/marches-2022.csv', undefined, 4),
  file('donnees/insertion.csv', undefined, 0),
  file('donnees/indicateurs/part.csv', undefined, 2),
  file('donnees/datapackage.json', 'application/json'),
  file('donnees/achats-responsables.zip', 'application/zip'),
  file('api/v1/index.json', 'application/json'),
]
const DATA = portal({ contracts: [contract({ notifiedOn: '2022-03-04', year: 2022 })] })
interface Told {
  readonly name: string
  readonly description: string
  readonly creator: { readonly name: string }
  readonly temporalCoverage: string
  readonly distribution: readonly { readonly contentUrl: string }[]
}
const told = (data = DATA) => datasetJsonLd(data, FILES, ROOT) as Told

describe('the Dataset of schema.org', () => {
  it('offers whole tables and the archive, with address, size, sum and form', () => {
    expect(told().distribution.map(({ contentUrl }) => contentUrl.slice(ROOT.length))).toEqual([
      'donnees/marches.csv',
      'donnees/marches.xlsx',
      'donnees/achats-responsables.zip',
    ])
    expect(told().distribution[0]).toMatchObject({
      encodingFormat: 'text/csv',
      contentSize: '2048 B',
      sha256: 'cd'.repeat(32),
    })
  })

  it('says what search engines ask of a dataset', () => {
    expect(told()).toMatchObject({
      '@type': 'Dataset',
      license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
      isAccessibleForFree: true,
      temporalCoverage: '2022-03-04/2022-03-04',
      dateModified: '2023-09-08',
      creator: { name: 'Métropole européenne de Lille' },
    })
    // Google asks for 50 to 5,000 characters.
    expect(told().description.length).toBeGreaterThan(50)
    expect(told().description.length).toBeLessThan(5000)
  })

  it('says at once that rows are invented, and by whom', () => {
    const demonstration = told({ ...DATA, demonstration: true })
    expect(demonstration.name).toMatch(/^Démonstration/)
    expect(demonstration.creator.name).toContain('démonstration')
    expect(demonstration.description).toMatch(/^Données de démonstration/)
  })

  it('covers nothing where no date is known', () => {
    expect(told(portal())).not.toHaveProperty('temporalCoverage')
  })
})
