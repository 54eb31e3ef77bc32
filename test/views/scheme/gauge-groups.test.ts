import { expect, it } from 'vitest'
import type { Target } from '../../../src/domain/indicator.ts'
import { gaugeGroups } from '../../../src/views/scheme/gauge-groups.ts'
import { standingOf } from '../../../src/views/scheme/standing.ts'
import { plain } from '../../text/plain.ts'
import { indicator, share } from '../theme/indicators.ts'

const indicators = [indicator('vert', { points: [share('2025', 0.48, { bounds: [0.42, 0.55] })] })]
const standing = (id: string, value: number, more: Partial<Target> = {}) =>
  standingOf(
    {
      id,
      label: id,
      nature: 'target',
      indicator: 'vert',
      perimeter: 'MEL',
      value,
      unit: 'part',
      expired: false,
      source: 'Bilan',
      ...more,
    },
    indicators,
  )

it('draws a measure once, with each of its targets', () => {
  const [group, ...others] = gaugeGroups([standing('own', 0.5), standing('national', 1)])
  expect(others).toEqual([])
  expect(group!.marks.map(({ target, targetText }) => [target, plain(targetText)])).toEqual([
    [50, '50 %'],
    [100, '100 %'],
  ])
  expect(plain(group!.gauge!.description)).toMatch(/objectif 50 % ; objectif 100 %$/)
})

it('keeps apart what is certain of nothing, what is not measured, and a target alone with its word', () => {
  const groups = gaugeGroups([
    standing('own', 0.5),
    standing('broader', 0.25, { broader: true }),
    standing('bare', 2, { unit: 'facteur' }),
  ])
  expect(groups.map(({ standings }) => standings.map(({ target }) => target.id))).toEqual([
    ['own'],
    ['broader'],
    ['bare'],
  ])
  expect(plain(groups[0]!.marks[0]!.targetText)).toBe('objectif 50 %')
  expect([groups[2]!.gauge, groups[2]!.marks]).toEqual([undefined, []])
})
