import { describe, expect, it } from 'vitest'
import { targetRows } from '../../../src/views/theme/target-rows.ts'
import type { Target } from '../../../src/domain/indicator.ts'
import { indicator, share } from './indicators.ts'

const target: Target = {
  id: 'clause',
  label: 'Part avec une clause',
  nature: 'target',
  indicator: 'clauses',
  perimeter: 'MEL',
  value: 0.25,
  unit: 'part',
  horizon: '2021-12-31',
  expired: true,
  source: 'Bilan',
}
const cells = (one: Target, ...indicators: Parameters<typeof targetRows>[1]) =>
  targetRows([one], indicators)[0]!.cells

describe('targetRows', () => {
  it('says beside the level that it is a floor, not in the remark', () => {
    const [name, level] = cells({ ...target, remark: 'Au moins. Autre chose.' })
    expect(level).toBe('au\u00a0moins\u00a025\u202f%')
    expect(name).toMatchObject({ detail: 'Bilan. Autre chose.' })
    expect(cells(target)[1]).toBe('25\u202f%')
  })

  it('shows an expired target as expired, and one that is not as running', () => {
    expect(cells(target)[2]).toMatchObject({ text: '31\u00a0décembre\u00a02021', tags: ['date passée'] })
    expect(cells({ ...target, expired: false })[2]).toMatchObject({ tags: ['en cours'] })
  })

  it('says of a landmark that it was measured, not promised', () => {
    const landmark = { ...target, nature: 'landmark', horizon: undefined, period: '2018' } as const
    expect(cells(landmark)[2]).toEqual({ text: '2018', tags: ['repère'] })
  })

  it('gives the last complete year, never a partial one', () => {
    const points = [share('2024', 0.2), share('2025', 0.3), share('2026', 0.9, { partial: true })]
    const reached = cells(target, indicator('clauses', { targets: [target], points }))[3]
    expect(reached).toMatchObject({ text: '30\u202f%', detail: 'en 2025' })
    expect(reached).toMatchObject({ data: { value: 0.3, indicator: 'clauses', period: '2025' } })
  })

  it('says so where nothing is known: no zero', () => {
    const absent = indicator('clauses', { targets: [target], absent: 'field-not-in-formats' })
    expect(cells(target, absent)[3]).toEqual({ text: 'nous ne le savons pas', unknown: true })
    const partial = indicator('clauses', {
      targets: [target],
      points: [share('2026', 0.9, { partial: true })],
    })
    expect(cells(target, partial)[3]).toEqual({ text: 'aucune année complète', unknown: true })
  })

  it('says of a multiplication without base that it has none', () => {
    expect(cells({ ...target, value: 2, unit: 'facteur' })[3]).toEqual({
      text: 'aucune base publiée',
      unknown: true,
    })
  })
})
