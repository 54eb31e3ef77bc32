import { describe, expect, it } from 'vitest'
import {
  addQuarters,
  dayAfter,
  firstDayOf,
  monthsApart,
  monthsLate,
  quarterOf,
  halfYearOf,
} from '../../src/domain/period.ts'

describe('a planned period', () => {
  it.each([
    ['2027-T1', '2027-01-01', '2027-04-01'],
    ['2027-T4', '2027-10-01', '2028-01-01'],
    ['2027-03', '2027-03-01', '2027-04-01'],
    ['2027-12', '2027-12-01', '2028-01-01'],
  ])('%s runs from %s to the day before %s', (period, first, after) => {
    expect(firstDayOf(period)).toBe(first)
    expect(dayAfter(period)).toBe(after)
  })

  it('lies in a quarter, as a day does', () => {
    expect(['2027-01', '2027-06', '2027-12', '2027-T2', '2027-09-30'].map(quarterOf)).toEqual([
      '2027-T1',
      '2027-T2',
      '2027-T4',
      '2027-T2',
      '2027-T3',
    ])
  })

  it('is followed by quarters over the end of a year', () => {
    expect(addQuarters('2026-T4', 1)).toBe('2027-T1')
    expect(addQuarters('2026-T4', 7)).toBe('2028-T3')
  })
})

describe('months between two planned periods', () => {
  it.each([
    ['2027-T1', '2027-T2', 3],
    ['2027-T1', '2026-T4', -3],
    ['2026-11', '2027-02', 3],
    ['2027-T1', '2027-02', 0],
    ['2027-02', '2027-T1', 0],
    ['2027-T1', '2027-05', 4],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(monthsApart(from, to)).toBe(months)
  })
})

describe('months by which something came late', () => {
  it.each([
    ['2027-T1', '2027-01-01', 0],
    ['2027-T1', '2027-03-31', 0],
    ['2027-T1', '2027-04-01', 1],
    ['2027-T1', '2026-12-31', -1],
    ['2027-03', '2027-03-15', 0],
    ['2027-03', '2027-06-01', 3],
    ['2026-T4', '2027-02-10', 2],
  ])('planned for %s, done on %s: %i', (planned, day, months) => {
    expect(monthsLate(planned, day)).toBe(months)
  })
})

describe('halfYearOf', () => {
  it('parts a year after June', () => {
    expect(['2027-06-30', '2027-07-01', '2027-12'].map(halfYearOf)).toEqual(['2027-S1', '2027-S2', '2027-S2'])
  })
})
