import { describe, expect, it } from 'vitest'
import { partialYears } from '../../src/indicators/coverage.ts'
import { contracts } from './data.ts'

describe('rule 17: years that a file may cover only in part', () => {
  const source = {
    id: 'a',
    file: 'a.csv',
    title: 't',
    publisher: 'p',
    licence: 'l',
    sha256: '0',
    demonstration: false,
  }
  const years = contracts(['2019-05-01', '2020-01-01', '2021-12-31'].map((notifiedOn) => ({ notifiedOn })))

  it('are its first and its last', () => {
    expect([...partialYears(years, [source])].sort()).toEqual([2019, 2021])
  })

  it('but not one that the source covers from its first day to its last', () => {
    const covers = { from: '2018-06-01', to: '2021-12-31' }
    expect([...partialYears(years, [{ ...source, covers }])].sort()).toEqual([2018])
  })
})
