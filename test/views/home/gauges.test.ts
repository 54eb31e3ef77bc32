import { describe, expect, it } from 'vitest'
import type { Target } from '../../../src/domain/indicator.ts'
import { homeStandings } from '../../../src/views/home/gauges.ts'
import { gaugeOf } from '../../../src/views/scheme/gauge.ts'
import { plain } from '../../text/plain.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { indicator, share } from '../theme/indicators.ts'

const target = (id: string, fields: Partial<Target> = {}): Target => ({
  id,
  label: id,
  nature: 'target',
  indicator: 'clauses',
  perimeter: 'France',
  value: 0.3,
  unit: 'part',
  horizon: '2025-12-31',
  expired: true,
  source: 'Plan',
  ...fields,
})
const indicators = ['clauses', 'criteres', 'hours', 'more'].map((id) =>
  indicator(id, { points: [share('2025', 0.2)] }),
)
const shown = (targets: readonly Target[]) =>
  homeStandings(portal({ targets, indicators })).map(({ target: { id } }) => id)

it('tell in the gauge whose target it is, where it is not the authority’s own', () => {
  const text = (perimeter: string) => {
    const [standing] = homeStandings(portal({ targets: [target('one', { perimeter })], indicators }))
    const { targetText, description } = gaugeOf(standing!)!
    return [targetText, description].map(plain)
  }
  expect(text('France')).toEqual(['objectif national 30 %', '20 % en 2025 ; objectif national 30 %'])
  expect(text('MEL')[0]).toBe('objectif 30 %')
})

describe('homeStandings', () => {
  it('are the own targets, then those of the nation, one an indicator and three at most', () => {
    const targets = [
      target('national'),
      target('own', { perimeter: 'MEL' }),
      target('second', { indicator: 'criteres' }),
      target('third', { indicator: 'hours' }),
      target('fourth', { indicator: 'more' }),
    ]
    expect(shown(targets)).toEqual(['own', 'second', 'third'])
  })

  it('are none that nothing measures, and no landmark', () => {
    expect(shown([target('multiple', { unit: 'facteur' })])).toEqual([])
    expect(shown([target('nowhere', { indicator: undefined })])).toEqual([])
    expect(shown([target('landmark', { nature: 'landmark' })])).toEqual([])
    expect(shown([target('elsewhere', { perimeter: 'Union européenne' })])).toEqual([])
  })
})
