import { describe, expect, it } from 'vitest'
import { ownStandings, standingOf } from '../../../src/views/scheme/standing.ts'
import type { Target } from '../../../src/domain/indicator.ts'
import type { Point } from '../../../src/domain/series.ts'
import { indicator, share } from '../theme/indicators.ts'

const target: Target = {
  id: 'clause',
  label: 'Part avec une clause',
  nature: 'target',
  indicator: 'clauses',
  perimeter: 'MEL',
  value: 0.25,
  unit: 'part',
  horizon: '2024-12-31',
  expired: true,
  source: 'Bilan',
}
const open: Target = { ...target, horizon: '2030-12-31', expired: false }
const of = (one: Target, ...points: readonly Point[]) => standingOf(one, [indicator('clauses', { points })])
const bounded = (year: string, value: number, low: number, high: number) =>
  share(year, value, { bounds: [low, high] })

describe('standingOf, once the day has passed', () => {
  it('judges by the year that the day closes: reached, missed, or not to be said', () => {
    expect(of(target, bounded('2024', 0.3, 0.26, 0.4)).state).toBe('reached')
    expect(of(target, bounded('2024', 0.2, 0.1, 0.24)).state).toBe('missed')
    expect(of(target, bounded('2024', 0.3, 0.2, 0.4)).state).toBe('unsaid')
  })

  it('is expired where that year has no figure, whatever the years after it show', () => {
    const standing = of(target, bounded('2025', 0.3, 0.2, 0.4))
    expect(standing.state).toBe('expired')
    expect(standing.onDay).toBeUndefined()
    expect(standing.now).toMatchObject({ low: 0.2, high: 0.4, side: 'between' })
  })

  it('never judges by a year that is partial', () => {
    const partial = share('2024', 0.9, { partial: true })
    expect(of(target, partial).state).toBe('expired')
  })
})

describe('standingOf, before the day', () => {
  it('judges by the last complete year: reached, under way, or not to be said', () => {
    expect(of(open, bounded('2025', 0.3, 0.25, 0.4)).state).toBe('reached')
    expect(of(open, bounded('2025', 0.1, 0.05, 0.249)).state).toBe('underway')
    expect(of(open, bounded('2025', 0.1, 0.05, 0.25)).state).toBe('unsaid')
  })

  it('says nothing without a complete year', () => {
    const standing = of(open, share('2026', 0.9, { partial: true }))
    expect(standing).toMatchObject({ state: 'unsaid', unmeasured: 'no-complete-year' })
  })
})

describe('a target that nothing measures', () => {
  it.each([
    ['no-base', { ...target, unit: 'facteur', value: 2 }],
    ['no-indicator', { ...target, indicator: undefined }],
    ['other-unit', { ...target, unit: 'heures' }],
  ] as const)('says why: %s', (reason, one) => {
    expect(of(one, share('2024', 0.3))).toMatchObject({ state: 'unsaid', unmeasured: reason })
  })

  it('says that its indicator is absent', () => {
    const absent = indicator('clauses', { absent: 'field-not-in-formats' })
    expect(standingOf(target, [absent])).toMatchObject({ state: 'unsaid', unmeasured: 'absent' })
  })
})

describe('a target that its indicator counts too widely', () => {
  const broader = { ...target, broader: true } as const

  it('is never reached by it, since what it counts may be something else', () => {
    expect(of(broader, bounded('2024', 0.9, 0.8, 1))).toMatchObject({
      state: 'unsaid',
      onDay: { low: 0, high: 1, side: 'between' },
    })
  })

  it('is missed all the same where even the wider count is short of it', () => {
    expect(of(broader, bounded('2024', 0.2, 0.1, 0.24)).state).toBe('missed')
  })
})

it('ownStandings leaves out what others promised, and what was only measured', () => {
  const national = { ...target, perimeter: 'France' }
  const landmark = { ...target, nature: 'landmark' } as const
  expect(ownStandings([target, national, landmark], [], 'MEL')).toHaveLength(1)
})
