import { describe, expect, it } from 'vitest'
import type { Target } from '../../../src/domain/indicator.ts'
import type { DocumentedFact } from '../../../src/domain/territory/fact.ts'
import { documentedYears } from '../../../src/views/scheme/documented-years.ts'
import { standingOf } from '../../../src/views/scheme/standing.ts'
import { plain } from '../../text/plain.ts'
import { indicator } from '../theme/indicators.ts'

const target: Target = {
  id: 'heures',
  label: 'Heures d’insertion',
  nature: 'target',
  indicator: 'heures',
  perimeter: 'MEL',
  value: 300_000,
  unit: 'heures',
  period: '2019-2021',
  horizon: '2021-12-31',
  expired: true,
  source: 'Bilan',
}
const standings = [standingOf(target, [indicator('heures', { unit: 'heures' })])]
const stated = (period: string, value: string, more: Partial<DocumentedFact> = {}) =>
  ({
    subject: 'heures',
    indicator: 'heures',
    value,
    unit: 'heures',
    period,
    source: 'Bilan',
    ...more,
  }) as DocumentedFact

describe('documentedYears', () => {
  it('has every year from the first stated to the day of the target; one that no document states is empty', () => {
    const drawn = documentedYears(standings, { facts: [stated('2017', '120500'), stated('2015', '178000')] })!
    expect(drawn.years.map(({ year, value }) => [year, value && plain(value.text)])).toEqual([
      [2015, '178 000'],
      [2016, undefined],
      [2017, '120 500'],
      [2018, undefined],
      [2019, undefined],
      [2020, undefined],
      [2021, undefined],
    ])
    expect(plain(drawn.title)).toBe('Heures d’insertion : 178 000 en 2015, 120 500 en 2017, plus rien depuis')
    expect(drawn.target).toMatchObject({ height: 100, from: 2019, to: 2021 })
  })

  it('never takes the value of another territory, nor one of no year', () => {
    const facts = [
      stated('2015', '178000'),
      stated('2018', '323000', { territory: 'Rennes' }),
      stated('vers 2018', '1'),
    ]
    expect(documentedYears(standings, { facts })).toBeUndefined()
  })
})
