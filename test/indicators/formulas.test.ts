import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import type { Point } from '../../src/domain/series.ts'
import { UNKNOWN_GROUP } from '../../src/indicators/dimensions.ts'
import type { Dimension } from '../../src/indicators/dimensions.ts'
import { divide, median, rounded, sumQuantities } from '../../src/domain/quantities.ts'
import { among, by, byYear, byYearAnd, whole } from '../../src/indicators/formulas/cells.ts'
import type { Breakdown, Formula } from '../../src/indicators/formulas/cells.ts'
import { composition } from '../../src/indicators/formulas/composition.ts'
import { herfindahl, shareOfLargest } from '../../src/indicators/formulas/concentration.ts'
import { share } from '../../src/indicators/formulas/share.ts'
import { meanOf, medianOf, ratio } from '../../src/indicators/formulas/statistics.ts'
import { count, total } from '../../src/indicators/formulas/total.ts'
import {
  amountChange,
  awardedAmount,
  bidsReceived,
  initialAmount,
  notifiedAmount,
} from '../../src/indicators/measures.ts'
import { awards, contracts as contractRows } from '../../src/indicators/population.ts'
import { awarded, headline } from '../../src/indicators/predicates.ts'
import { singleBid } from '../../src/indicators/questions.ts'
import { contract } from '../outputs/portal-fixture.ts'
import { data } from './data.ts'

const SELECTION = among(contractRows, headline)

/** Contracts with distinct ids and stated amounts, from what matters of them. */
function some(...fields: readonly Partial<Contract>[]) {
  return data({
    contracts: fields.map((each, index) =>
      contract({
        id: `c${index}`,
        amountStatus: each.amount === undefined ? 'notStated' : 'stated',
        ...each,
      }),
    ),
  })
}

function only(formula: Formula, from: ReturnType<typeof some>): Point {
  const points = formula.compute(from)
  expect(points).toHaveLength(1)
  return points[0]!
}

const roles = ({ rows }: Point) => Array.from(rows, ({ role }) => role)
const times = <T>(number: number, value: T): T[] => Array.from({ length: number }, () => value)

/** By nature, in an order of its own where one is given. */
const byNature = (order?: readonly string[]): Dimension<Contract> => ({
  label: '',
  ...(order && { order }),
  groupOf: ({ nature }) => (nature === undefined ? UNKNOWN_GROUP : { key: nature, label: nature }),
})

describe('arithmetic', () => {
  it('adds cents exactly and numbers to the thousandth', () => {
    expect(sumQuantities([10n ** 20n, 1n])).toBe(10n ** 20n + 1n)
    expect(sumQuantities([0.1, 0.2])).toBe(0.3)
    expect(rounded(1.2345)).toBe(1.235)
  })

  it('divides nothing by 0', () => {
    expect(divide(0n, 0n)).toBeNull()
    expect(divide(1, 1)).toBe(1)
  })

  it('takes the middle, the lower of two middles, in any order', () => {
    expect(median([5n, 1n, 3n])).toBe(3n)
    expect(median([4, 1, 3, 2])).toBe(2)
    expect(median([])).toBeUndefined()
  })
})

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

describe('a share (rules 6 and 12)', () => {
  const answers = [{ bidsReceived: 1 }, { bidsReceived: 2 }, ...times(3, { bidsReceived: 3 })]

  it('is among the rows that answer, between the bounds of those that do not', () => {
    const point = only(share(singleBid, SELECTION, whole), some(...answers, ...times(5, {})))
    expect(point).toMatchObject({ value: 0.2, numerator: 1, denominator: 5, unknown: 5, bounds: [0.1, 0.6] })
    expect(roles(point)).toEqual(['numerator', ...times(4, 'denominator'), ...times(5, 'unknown')])
  })

  it('needs five rows that answer; its bounds need five rows', () => {
    expect(only(share(singleBid, SELECTION, whole), some(...answers.slice(1), {}))).toMatchObject({
      value: null,
      bounds: [0, 0.2],
    })
    expect(only(share(singleBid, SELECTION, whole), some(...answers.slice(1)))).not.toHaveProperty('bounds')
  })

  it('by amount weighs each row by its own; a row without amount says nothing', () => {
    const weighed = answers.map((each, index) => ({ ...each, amount: index === 0 ? 60_00n : 10_00n }))
    const point = only(
      share(singleBid, SELECTION, whole, notifiedAmount),
      some(...weighed, { bidsReceived: 2 }),
    )
    expect(point).toMatchObject({ value: 0.6, numerator: 60_00n, denominator: 100_00n, unknown: 1 })
    expect([...point.rows].at(-1)).toMatchObject({ role: 'unknown', contribution: 0n })
  })
})

describe('a composition (rules 6 and 12)', () => {
  const parts = composition(byNature(['a', 'b', 'inconnu']), SELECTION, { overYears: false })

  it('is of what is known; the unknown group is a share of all', () => {
    const from = some(...times(4, { nature: 'a' }), { nature: 'b' }, ...times(5, {}))
    expect(
      parts
        .compute(from)
        .map(({ series, value, denominator, unknown }) => [series, value, denominator, unknown]),
    ).toEqual([
      ['a', 0.8, 5, 5],
      ['b', 0.2, 5, 5],
      ['inconnu', 0.5, 10, 5],
    ])
  })

  it('of fewer than five in all gives no share, not even that of the unknown', () => {
    const values = parts.compute(some(...times(3, { nature: 'a' }), {})).map(({ value }) => value)
    expect(values).toEqual([null, null])
  })

  it('of fewer than five known gives no share but that of the unknown', () => {
    const values = parts.compute(some(...times(4, { nature: 'a' }), {})).map(({ value }) => value)
    expect(values).toEqual([null, 0.2])
  })

  it('by amount leaves out what states none', () => {
    const weighed = composition(byNature(), SELECTION, { overYears: false, weight: notifiedAmount })
    const from = some(...times(5, { nature: 'a', amount: 10_00n }), { nature: 'b' })
    expect(weighed.compute(from)).toMatchObject([{ series: 'a', value: 1, denominator: 50_00n, unknown: 1 }])
  })
})

describe('concentration', () => {
  const selection = among(awards, awarded)
  const largest = (most: number, breakdown: Breakdown<never> = whole) =>
    shareOfLargest(most, awardedAmount, selection, breakdown)
  const index = herfindahl(awardedAmount, selection, whole)
  const won = (name: string, amount: bigint | undefined) => ({ suppliers: [{ name }], amount })
  const five = [won('A', 10_00n), won('B', 60_00n), won('C', 10_00n), won('A', 10_00n), won('D', 10_00n)]

  it('adds up what each firm won, and puts the largest first', () => {
    expect(only(largest(1), some(...five))).toMatchObject({
      value: 0.6,
      numerator: 60_00n,
      denominator: 100_00n,
    })
    expect(only(largest(2), some(...five))).toMatchObject({ value: 0.8, numerator: 80_00n })
  })

  it('leaves out awards without amount, and to nobody known', () => {
    const point = only(largest(1), some(...five, won('B', undefined), { amount: 500_00n }))
    expect(point).toMatchObject({ denominator: 100_00n, unknown: 2 })
    expect(roles(point).filter((role) => role === 'numerator')).toHaveLength(1)
  })

  it('has no figure for a year without any amount', () => {
    expect(largest(1, byYear).compute(some({ year: 2022, suppliers: [{ name: 'A' }] }))).toEqual([])
  })

  it('is the sum of the squared shares in per cent, to the tenth', () => {
    expect(only(index, some(...five)).value).toBe(60 ** 2 + 20 ** 2 + 10 ** 2 + 10 ** 2)
    expect(
      only(index, some(...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => won(name, 1_00n)))).value,
    ).toBe(1428.6)
  })

  it('needs five contracts (rule 12)', () => {
    expect(only(largest(1), some(...five.slice(1))).value).toBeNull()
    expect(only(index, some(...five.slice(1)))).toMatchObject({ value: null, numerator: 0 })
  })
})
