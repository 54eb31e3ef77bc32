import { describe, expect, it } from 'vitest'
import type { Target } from '../../../src/domain/indicator.ts'
import { gaugeOf } from '../../../src/views/scheme/gauge.ts'
import { standingOf } from '../../../src/views/scheme/standing.ts'
import { plain } from '../../text/plain.ts'
import { indicator, share } from '../theme/indicators.ts'

const target: Target = {
  id: 'clause',
  label: 'Part avec une clause',
  nature: 'target',
  indicator: 'clauses',
  perimeter: 'MEL',
  value: 0.25,
  unit: 'part',
  horizon: '2030-12-31',
  expired: false,
  source: 'Bilan',
}

describe('gaugeOf', () => {
  it('draws what is certain up to the lower bound, and what is not known from bound to bound', () => {
    const points = [share('2025', 0.15, { bounds: [0.12, 0.28] })]
    const gauge = gaugeOf(standingOf(target, [indicator('clauses', { points })]))!
    expect(gauge).toMatchObject({ sure: 12, possible: { from: 12, width: 16 }, point: 15, target: 25 })
    expect(plain(gauge.description)).toBe('15 % en 2025, entre 12 % et 28 % ; objectif 25 %')
  })

  it('has neither hatch nor point where all is known', () => {
    const gauge = gaugeOf(standingOf(target, [indicator('clauses', { points: [share('2025', 0.3)] })]))!
    expect(gauge.possible).toBeUndefined()
    expect(gauge.point).toBeUndefined()
  })

  it('ends at a round number above value and target where the unit is no share', () => {
    const hours = { ...target, value: 300_000, unit: 'heures' }
    const points = [share('2025', 220_494)]
    const gauge = gaugeOf(standingOf(hours, [indicator('clauses', { unit: 'heures', points })]))!
    expect(gauge.ticks.map(({ text }) => plain(text))).toEqual(['0', '200 000', '400 000'])
    expect(gauge.target).toBe(75)
  })

  it('is none where nothing measures the target', () => {
    expect(gaugeOf(standingOf({ ...target, unit: 'facteur' }, [indicator('clauses')]))).toBeUndefined()
  })
})
