import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addMonths, daysBetween, isIsoDate, isPlausibleDate, yearOf } from '../../src/domain/date.ts'

describe('isIsoDate', () => {
  it.each(['2021-09-16', '2020-02-29', '2000-02-29', '1899-12-31', '0218-03-05', '0002-11-30', '5021-01-01'])(
    'takes %s, a day that exists whatever its year',
    (text) => expect(isIsoDate(text)).toBe(true),
  )

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-06-31',
    '2021-09-31',
    '2021-11-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '2021-1-1',
    '',
    '01/01/2021',
  ])('refuses %j', (text) => expect(isIsoDate(text)).toBe(false))
})

describe('isPlausibleDate (rule 13)', () => {
  it('is neither before 2000 nor after the reference date', () => {
    expect(isPlausibleDate('1999-12-31', '2026-11-22')).toBe(false)
    expect(isPlausibleDate('2000-01-01', '2026-11-22')).toBe(true)
    expect(isPlausibleDate('2026-11-22', '2026-11-22')).toBe(true)
    expect(isPlausibleDate('2026-11-23', '2026-11-22')).toBe(false)
  })
})

describe('reckoning with days', () => {
  it('gives the year', () => {
    expect(yearOf('2021-09-16')).toBe(2021)
  })

  it('adds months, ending on the last day of a shorter one', () => {
    expect(addMonths('2021-01-31', 1)).toBe('2021-02-28')
    expect(addMonths('2019-11-15', 14)).toBe('2021-01-15')
  })

  it('adds and counts as a calendar does', () => {
    for (const from of ['2020-02-29', '2019-12-31', '2000-01-01', '0218-03-05', '5021-10-31'])
      for (const months of [-25, -12, -1, 0, 1, 11, 12, 13, 48, 1200]) {
        const day = Temporal.PlainDate.from(from)
        const to = day.add({ months })
        expect(addMonths(from, months), `${from} ${months}`).toBe(to.toString())
        expect(daysBetween(from, to.toString())).toBe(day.until(to, { largestUnit: 'day' }).days)
      }
  })

  it('counts days in both directions', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
    expect(daysBetween('2020-03-01', '2020-02-28')).toBe(-2)
  })
})
