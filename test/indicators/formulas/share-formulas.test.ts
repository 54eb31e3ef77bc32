import { describe, expect, it } from 'vitest'
import { whole } from '../../../src/indicators/formulas/cells.ts'
import { composition } from '../../../src/indicators/formulas/composition.ts'
import { share } from '../../../src/indicators/formulas/share.ts'
import { notifiedAmount } from '../../../src/indicators/measures.ts'
import { singleBid } from '../../../src/indicators/questions.ts'
import { SELECTION, byNature, only, roles, some, times } from './formula-fixture.ts'

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
