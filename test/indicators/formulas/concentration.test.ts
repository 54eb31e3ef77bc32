import { describe, expect, it } from 'vitest'
import { among, byYear, whole } from '../../../src/indicators/formulas/cells.ts'
import type { Breakdown } from '../../../src/indicators/formulas/cells.ts'
import { herfindahl, shareOfLargest } from '../../../src/indicators/formulas/concentration.ts'
import { awardedAmount } from '../../../src/indicators/measures.ts'
import { awards } from '../../../src/indicators/population.ts'
import { awarded } from '../../../src/indicators/predicates.ts'
import { only, roles, some } from './formula-fixture.ts'

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
