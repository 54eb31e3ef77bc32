import { expect, it } from 'vitest'
import { multiplesOf } from '../../../src/views/theme/multiples.ts'
import { indicator, share } from './indicators.ts'

const PLAN = [
  {
    label: 'Social',
    cells: [
      { label: 'Clause', id: 'a' },
      { label: 'Critère', id: 'b' },
    ],
  },
  { label: 'Vert', cells: [{ label: 'Clause', without: 'n’existe pas' }] },
]

it('draws indicators on one scale, and says what has no drawing', () => {
  const low = indicator('a', { points: [share('2025', 0.1)] })
  const high = indicator('b', { points: [share('2025', 0.4, { partial: true })] })
  const { rows, anyPartial } = multiplesOf([low, high], PLAN)!
  const [first, second] = rows[0]!.cells.map(({ drawing }) => drawing!.columns[0]!.height)
  expect(second! / first!).toBeCloseTo(4, 0)
  expect(rows[1]!.cells[0]!.without).toBe('n’existe pas')
  expect(anyPartial).toBe(true)
})

it('is nothing where nothing is known', () => {
  expect(multiplesOf([indicator('a')], PLAN)).toBeUndefined()
})
