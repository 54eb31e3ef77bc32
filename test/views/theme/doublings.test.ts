import { describe, expect, it } from 'vitest'
import { doublings } from '../../../src/views/theme/doublings.ts'
import type { DocumentedFact } from '../../../src/domain/territory/fact.ts'
import type { Target } from '../../../src/domain/indicator.ts'

const target: Target = {
  id: 'heures-insertion',
  label: 'Heures d’insertion par an',
  nature: 'target',
  indicator: 'heures-insertion',
  perimeter: 'MEL',
  value: 300_000,
  unit: 'heures',
  horizon: '2021-12-31',
  expired: true,
  source: 'Bilan',
  remark: 'Énoncé comme un doublement.',
}
const fact = (period: string, value: string): DocumentedFact => ({
  subject: "heures d'insertion",
  territory: undefined,
  indicator: 'heures-insertion',
  value,
  unit: 'heures',
  period,
  source: 'Bilan',
  author: undefined,
  date: undefined,
  address: undefined,
  remark: undefined,
})

describe('doublings', () => {
  it('tells that the published years, doubled, do not give the target', () => {
    const [stated, odd] = doublings(target, [fact('2015', '178000'), fact('2017', '120500')])
    expect(stated).toMatch(/300\u202f000\u00a0heures par an.*31\u00a0décembre\u00a02021.*passée/)
    expect(odd).toContain('178\u202f000 en 2015 et 120\u202f500 en 2017')
    expect(odd).toContain('356\u202f000 et 241\u202f000')
  })

  it('says nothing odd where a published year gives the target, where none is published, or where no doubling was stated', () => {
    expect(doublings(target, [fact('2015', '150000')])).toHaveLength(1)
    expect(doublings(target, [])).toHaveLength(1)
    expect(doublings({ ...target, remark: undefined }, [fact('2015', '178000')])).toHaveLength(1)
  })

  it('does not say expired of a target that runs', () => {
    expect(doublings({ ...target, expired: false }, [])[0]).not.toMatch(/passée/)
  })
})
