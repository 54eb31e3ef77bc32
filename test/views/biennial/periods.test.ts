import { describe, expect, it } from 'vitest'
import { refusalSentence } from '../../../src/text/scheme/biennial.ts'
import {
  contractFiles,
  latestPeriod,
  periodFrom,
  periodNamed,
  refusalOf,
  refusedPeriods,
  reportPeriods,
} from '../../../src/views/biennial/periods.ts'
import { portalOf, signedIn } from './small-portal.ts'

const ids = (periods: readonly { readonly id: string }[]) => periods.map(({ id }) => id)
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('periods of reports', () => {
  it('are two years that follow one another, each with contracts enough for a share', () => {
    const portal = portalOf([2019, 2020, 2021].flatMap((year) => signedIn(year, 5)))
    expect(ids(reportPeriods(portal))).toEqual(['2019-2020', '2020-2021'])
    expect(refusedPeriods(portal)).toEqual([])
  })

  it('with one year of data only are refused: files, values and remedy', () => {
    const portal = portalOf(signedIn(2021, 6))
    expect(reportPeriods(portal)).toEqual([])
    const [refused] = refusedPeriods(portal)
    expect(plain(refusalSentence(refused!.counts, contractFiles(portal)))).toBe(
      '2020-2021 : pas de rapport. Fichiers lus : marches.csv ; 0 marché de 2020, 6 marchés de 2021. Il en faut au moins 5 de chaque année : ajoutez aux sources ceux de 2020 (npm run import).',
    )
  })

  it('are refused around a gap, with what stands in each year', () => {
    const portal = portalOf([...signedIn(2019, 5), ...signedIn(2020, 4), ...signedIn(2021, 5)])
    expect(ids(refusedPeriods(portal))).toEqual(['2019-2020', '2020-2021'])
    expect(refusalOf(portal, periodFrom(2019))!.counts[1]).toEqual({ year: 2020, contracts: 4 })
  })

  it('the latest is the last that no file covers in part, else the last', () => {
    const portal = portalOf(
      [2018, 2019, 2020, 2021].flatMap((year) => signedIn(year, 5)),
      {
        sources: [
          {
            id: 'a',
            file: 'a.json',
            sha256: 'a'.repeat(64),
            title: 'Marchés',
            publisher: 'Ville',
            licence: 'Licence Ouverte 2.0',
            covers: { from: '2018-01-01', to: '2021-05-31' },
            demonstration: false,
          },
        ],
      },
    )
    expect(latestPeriod(portal)?.id).toBe('2019-2020')
    expect(latestPeriod(portalOf([]))).toBeUndefined()
  })

  it('are named by two years that follow one another, and by nothing else', () => {
    expect(periodNamed('2024-2025')).toEqual(periodFrom(2024))
    for (const wrong of ['2024-2026', '2025-2024', '2024', '24-25', '2024-2025 ', ''])
      expect(periodNamed(wrong)).toBeUndefined()
  })
})
