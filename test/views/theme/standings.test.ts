import { expect, it } from 'vitest'
import type { Target } from '../../../src/domain/indicator.ts'
import type { Territory } from '../../../src/domain/territory/territory.ts'
import { pageTargets, themeStandings } from '../../../src/views/theme/standings.ts'
import { indicator } from './indicators.ts'

const target = (id: string, more: Partial<Target> = {}): Target => ({
  id,
  label: id,
  nature: 'target',
  perimeter: 'France',
  value: 0.3,
  unit: 'part',
  expired: false,
  source: 'Plan',
  ...more,
})
const targets = [
  target('national', { indicator: 'a' }),
  target('own', { indicator: 'a', perimeter: 'Ville' }),
  target('elsewhere', { indicator: 'b' }),
  target('landmark', { indicator: 'a', nature: 'landmark' }),
  target('bare', { unit: 'facteur' }),
]
const indicators = [indicator('a')]

it('answers for the targets of its indicators and for those without one of its units, never for landmarks', () => {
  expect(pageTargets({ targets }, indicators, ['facteur']).map(({ id }) => id)).toEqual([
    'national',
    'own',
    'bare',
  ])
})

it('puts the authority’s own first', () => {
  const territory = { shortName: 'Ville' } as Territory
  const found = themeStandings({ indicators, territory }, pageTargets({ targets }, indicators))
  expect(found.map((standing) => standing.target.id)).toEqual(['own', 'national'])
})
