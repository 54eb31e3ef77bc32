import { describe, expect, it } from 'vitest'
import { by, byYear, byYearAnd, whole } from '../../../src/indicators/formulas/cells.ts'
import { meanOf, medianOf, ratio } from '../../../src/indicators/formulas/statistics.ts'
import { count, total } from '../../../src/indicators/formulas/total.ts'
import {
  amountChange,
  bidsReceived,
  initialAmount,
  notifiedAmount,
} from '../../../src/indicators/measures.ts'
import { SELECTION, byNature, only, roles, some, times } from './formula-fixture.ts'

describe('figures', () => {
  it('are only of the selected rows', () => {
    expect(only(count(SELECTION, whole), some({}, { kind: 'callOff' })).value).toBe(1)
  })

  it('stand by year in order, unknown dates last; a count is beside all of them (rule 13)', () => {
    const years = count(SELECTION, byYear).compute(some({ year: 2023 }, {}, { year: 2022 }, { year: 2022 }))
    expect(years.map(({ period, value, denominator }) => [period, value, denominator])).toEqual([
      ['2022', 2, 4],
      ['2023', 1, 4],
      ['inconnue', 1, 4],
    ])
  })

  it('say which year is partial, and which is ahead of the reference date (rule 17)', () => {
    const from = { ...some({ year: 2023 }, { year: 2024 }, { year: 2025 }), partialYears: new Set([2023]) }
    expect(count(SELECTION, byYear).compute(from)).toMatchObject([
      { period: '2023', partial: true },
      { period: '2024' },
      { period: '2025', ahead: true },
    ])
    const [, present] = count(SELECTION, byYear).compute(from)
    expect(present).not.toHaveProperty('ahead')
    expect(present).not.toHaveProperty('partial')
  })

  it('of groups stand largest first, then by key', () => {
    const from = some({ nature: 'b' }, { nature: 'a' }, { nature: 'c' }, { nature: 'c' })
    const groups = count(SELECTION, by(byNature())).compute(from)
    expect(groups.map(({ series }) => series)).toEqual(['c', 'a', 'b'])
  })

  it('of groups with an order of their own stand in it, year by year', () => {
    const from = some({ nature: 'b', year: 2022 }, { nature: 'a', year: 2022 }, { nature: 'b', year: 2022 })
    const groups = count(SELECTION, byYearAnd(byNature(['a', 'b']))).compute(from)
    expect(groups.map(({ series }) => series)).toEqual(['a', 'b'])
  })
})

describe('a sum', () => {
  it('is of the rows that state it; the others are unknown (rule 7)', () => {
    const point = only(
      total(notifiedAmount, SELECTION, whole),
      some({ amount: 10_00n }, {}, { amount: 5_00n }),
    )
    expect(point).toMatchObject({ value: 15_00n, numerator: 15_00n, denominator: 2, unknown: 1 })
    expect(roles(point)).toEqual(['numerator', 'unknown', 'numerator'])
  })

  it('of nothing stated is unknown, not 0', () => {
    expect(only(total(notifiedAmount, SELECTION, whole), some({})).value).toBeNull()
  })
})

describe('a median and a mean', () => {
  const from = some({ amount: 10_00n }, { amount: 90_00n }, {}, { amount: 20_00n })

  it('are of the rows that state the quantity', () => {
    expect(only(medianOf(notifiedAmount, SELECTION, whole), from)).toMatchObject({
      value: 20_00n,
      numerator: 20_00n,
      denominator: 3,
      unknown: 1,
    })
    const bids = some({ bidsReceived: 1 }, { bidsReceived: 4 }, {})
    expect(only(meanOf(bidsReceived, SELECTION, whole), bids)).toMatchObject({
      value: 2.5,
      numerator: 5,
      denominator: 2,
      unknown: 1,
    })
  })

  it('are unknown, not 0, of rows that state none', () => {
    for (const formula of [medianOf, meanOf])
      expect(only(formula(notifiedAmount, SELECTION, whole), some({}, {}))).toMatchObject({
        value: null,
        denominator: 0,
        unknown: 2,
      })
  })
})

describe('a rate', () => {
  const rate = ratio(amountChange, initialAmount, SELECTION, whole)
  const grown = { amount: 110_00n, initialAmount: 100_00n }

  it('is one sum over another, over the rows that state both', () => {
    expect(only(rate, some(...times(5, grown), { amount: 7_00n }))).toMatchObject({
      value: 0.1,
      numerator: 50_00n,
      denominator: 500_00n,
      unknown: 1,
    })
  })

  it('leaves out a row that states one of the two', () => {
    const bids = ratio(bidsReceived, notifiedAmount, SELECTION, whole)
    expect(only(bids, some({ bidsReceived: 3 }, { amount: 5_00n }))).toMatchObject({ unknown: 2 })
  })

  it('needs five contracts (rule 12)', () => {
    expect(only(rate, some(...times(4, grown)))).toMatchObject({ value: null, numerator: 40_00n })
  })
})
