import { describe, expect, it } from 'vitest'
import { datesOf, latestPlausibleDate } from '../../src/rules/reference-date.ts'
import { draft } from './draft.ts'

describe('rule 14: the days that a row names', () => {
  it('are those of award, publication, modifications, acts and their modifications', () => {
    const row = draft({
      notifiedOn: '2021-01-01',
      publishedDate: '2021-01-02',
      amendments: [{ date: '2021-01-03', publishedDate: '2021-01-04' }],
      subcontracts: [
        { date: '2021-01-05', publishedDate: '2021-01-06', amendments: [{ date: '2021-01-07' }] },
      ],
    })
    expect(datesOf(row).sort()).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2021-01-0${day}`))
  })

  it('are none where it names none', () => {
    expect(datesOf(draft({ notifiedOn: undefined, publishedDate: undefined }))).toEqual([])
  })
})

describe('rule 14: the latest plausible date', () => {
  it('is after a silence of three years at most', () => {
    expect(latestPlausibleDate(['2018-01-01', '2021-01-03'])).toBe('2021-01-03')
    expect(latestPlausibleDate(['2018-01-01', '2021-01-04'])).toBe('2018-01-01')
  })

  it('stands before the first such silence, whatever follows it', () => {
    expect(latestPlausibleDate(['2018-01-01', '2018-02-01', '2018-03-01', '2042-01-01', '2042-01-02'])).toBe(
      '2018-03-01',
    )
  })

  it('does not look at days before 2000, however many', () => {
    const early = ['0002-01-01', '0218-01-01', '1899-12-31', '1900-01-01']
    expect(latestPlausibleDate([...early, '2022-01-01'])).toBe('2022-01-01')
  })
})
