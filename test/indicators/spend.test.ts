import { decp2022 } from '../../src/formats/decp-2022.ts'
import { describe, expect, it } from 'vitest'
import { supplier } from '../rules/draft.ts'
import { contracts, data, points } from './data.ts'

const DATA = data({
  contracts: contracts([
    { notifiedOn: '2021-02-03', amount: 100_10n },
    {
      notifiedOn: '2022-02-03',
      amount: 33_34n,
      cpv: '90910000',
      suppliers: [supplier('Alpha'), supplier('Beta'), supplier('Gamma')],
    },
    { notifiedOn: '2022-09-03', amount: 200_20n, techniques: ['frameworkAgreement'], procedure: undefined },
    { notifiedOn: '5021-01-01', amount: 5_00n, cpv: undefined, suppliers: [] },
    { notifiedOn: '2022-01-01', amount: 7_00n, techniques: ['callOff'] },
    { notifiedOn: '2022-01-01', amount: 9_00n, isConcession: true, format: decp2022.format },
  ]),
  partialYears: new Set([2022]),
})

describe('notified amounts', () => {
  it('by year of first notification; unknown dates are a period of their own, in the totals too', () => {
    expect(points('montants-notifies', DATA).map(({ period, value }) => [period, value])).toEqual([
      ['2021', 100_10n],
      ['2022', 233_54n],
      ['inconnue', 5_00n],
    ])
  })

  it('without call-offs and concessions, which stand apart (rule 5)', () => {
    expect(points('marches-subsequents', DATA)).toMatchObject([{ period: '2022', value: 7_00n }])
    expect(points('concessions', DATA)).toMatchObject([{ period: '2022', value: 9_00n }])
  })

  it('a partial year says so (rule 17)', () => {
    expect(points('nombre-de-marches', DATA).map(({ partial }) => partial)).toEqual([
      undefined,
      true,
      undefined,
    ])
  })

  it('are split equally between suppliers, to the cent (rule 10)', () => {
    const byName = new Map(
      points('plus-grands-titulaires', DATA).map(({ seriesLabel, value }) => [seriesLabel, value]),
    )
    expect(byName.get('Alpha')).toBe(100_10n + 200_20n + 11_12n)
    expect(byName.get('Beta')).toBe(11_11n)
    expect(byName.get('Gamma')).toBe(11_11n)
    expect(byName.get('Non renseigné')).toBe(5_00n)
  })

  it('a point without any stated amount is unknown, not zero', () => {
    const unstated = contracts([{ amount: 1_00n }]).map((each) => ({
      ...each,
      amountStatus: 'notStated' as const,
    }))
    expect(points('montants-notifies', data({ contracts: unstated }))).toMatchObject([
      { value: null, unknown: 1 },
    ])
  })
})

describe('concentration', () => {
  const six = data({
    contracts: contracts(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((name, index) => ({
        amount: index === 5 ? 500_00n : 100_00n,
        suppliers: [supplier(name)],
      })),
    ),
  })

  it('is the part of the largest firms in all amounts', () => {
    expect(points('concentration-5', six)).toMatchObject([
      { value: 0.9, numerator: 900_00n, denominator: 1000_00n },
    ])
  })

  it('in one number is the sum of squared shares in per cent', () => {
    expect(points('concentration-hhi', six)).toMatchObject([{ value: 3000 }])
  })

  it('gives no share of fewer than five contracts, however many suppliers they have (rule 12)', () => {
    const [first] = contracts([
      { amount: 600_00n, suppliers: ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => supplier(name)) },
    ])
    const one = data({ contracts: [first!] })
    expect(points('concentration-5', one)).toMatchObject([{ value: null, numerator: 500_00n }])
    expect(points('concentration-hhi', one)).toMatchObject([{ value: null }])
    expect(points('nouveaux-titulaires', one)).toMatchObject([{ value: null }])
  })
})
