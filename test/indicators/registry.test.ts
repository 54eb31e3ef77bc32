import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract.ts'
import { finishContract } from '../../src/pipeline/finish.ts'
import { computeIndicator } from '../../src/indicators/compute.ts'
import { partialYears } from '../../src/indicators/coverage.ts'
import { INDICATORS } from '../../src/indicators/registry.ts'
import { draft, rows, supplier } from '../pipeline/draft.ts'

const TODAY = '2024-06-30'

function contracts(changes: readonly Parameters<typeof draft>[0][]): Contract[] {
  return rows(changes.map((each, index) => draft({ uid: `c${index}`, ...each }))).map((row) => ({
    ...finishContract(row, TODAY),
    amountStatus: 'stated',
  }))
}

const PORTFOLIO = contracts([
  { awardDate: '2021-02-03', amount: 100_10n },
  {
    awardDate: '2022-02-03',
    amount: 33_34n,
    cpv: '90910000',
    suppliers: [supplier('Alpha'), supplier('Beta'), supplier('Gamma')],
  },
  { awardDate: '2022-09-03', amount: 200_20n, techniques: ['Accord-cadre'], procedure: undefined },
  { awardDate: '5021-01-01', amount: 5_00n, cpv: undefined, suppliers: [] },
  { awardDate: '2022-01-01', amount: 7_00n, techniques: ['Marché subséquent'] },
  { awardDate: '2022-01-01', amount: 9_00n, isConcession: true, format: 'decp-2022' },
])
const DATA = {
  contracts: PORTFOLIO,
  partialYears: new Set([2022]),
  divisionLabels: new Map([['45', 'Travaux de construction']]),
}

function points(id: string) {
  return computeIndicator(
    INDICATORS.find((each) => each.id === id)!,
    DATA,
  ).series.points
}

describe('every indicator of the registry', () => {
  it('has an id of its own, a question, a method and a caveat', () => {
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length)
    for (const { id, question, formula, caveats } of INDICATORS) {
      expect(id).toMatch(/^[a-z0-9-]+$/)
      expect(question).toMatch(/\?$/)
      expect(formula.method.length).toBeGreaterThan(40)
      expect(caveats.length).toBeGreaterThan(0)
    }
  })

  it.each(INDICATORS.map((indicator) => [indicator.id, indicator] as const))(
    '%s: the rows behind sum to the figure',
    (_id, indicator) => {
      const { series } = computeIndicator(indicator, DATA)
      expect(series.points.length).toBeGreaterThan(0)
      for (const point of series.points) {
        const counted = point.rows.filter(({ role }) => role === 'numerator')
        const sum = counted.reduce((total, { contribution }) => total + BigInt(contribution), 0n)
        expect(sum).toBe(BigInt(point.numerator))
        expect(point.rows.filter(({ role }) => role === 'unknown')).toHaveLength(point.unknown)
        expect(Number(point.denominator)).toBeGreaterThan(0)
      }
    },
  )
})

describe('notified amounts', () => {
  it('by year of first notification; unknown dates are a period of their own, in the totals too', () => {
    expect(points('montants-notifies').map(({ period, value }) => [period, value])).toEqual([
      ['2021', 100_10n],
      ['2022', 233_54n],
      ['inconnue', 5_00n],
    ])
  })

  it('without call-offs and concessions, which stand apart (rule 5)', () => {
    expect(points('marches-subsequents')).toMatchObject([{ period: '2022', value: 7_00n }])
    expect(points('concessions')).toMatchObject([{ period: '2022', value: 9_00n }])
  })

  it('a partial year says so (rule 17)', () => {
    expect(points('nombre-de-marches').map(({ partial }) => partial)).toEqual([undefined, true, undefined])
  })

  it('are split equally between suppliers, to the cent (rule 10)', () => {
    const byName = new Map(
      points('plus-grands-titulaires').map(({ seriesLabel, value }) => [seriesLabel, value]),
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
    const { series } = computeIndicator(INDICATORS[0]!, { ...DATA, contracts: unstated })
    expect(series.points).toMatchObject([{ value: null, numerator: 0n, unknown: 1 }])
  })
})

describe('an indicator without its field', () => {
  it('is absent, not zero (rule 6)', () => {
    const needsBids = { ...INDICATORS[0]!, needs: ['bidsReceived' as const] }
    const mel = PORTFOLIO.filter(({ format }) => format === 'mel')
    expect(computeIndicator(needsBids, { ...DATA, contracts: mel })).toMatchObject({
      absent: 'field-not-in-formats',
      series: { points: [] },
    })
    expect(computeIndicator(INDICATORS[0]!, { ...DATA, contracts: [] })).toMatchObject({ absent: 'no-rows' })
  })
})

describe('rule 17: years that a file may cover only in part', () => {
  const source = {
    id: 'a',
    file: 'a.csv',
    title: 't',
    publisher: 'p',
    licence: 'l',
    sha256: '0',
    demonstration: false,
  }
  const years = contracts(['2019-05-01', '2020-01-01', '2021-12-31'].map((awardDate) => ({ awardDate })))

  it('are its first and its last', () => {
    expect([...partialYears(years, [source])].sort()).toEqual([2019, 2021])
  })
  it('but not one that the source covers from its first day to its last', () => {
    const covers = { from: '2018-06-01', to: '2021-12-31' }
    expect([...partialYears(years, [{ ...source, covers }])].sort()).toEqual([2018])
  })
})
