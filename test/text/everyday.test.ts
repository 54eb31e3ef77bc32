import { describe, expect, it } from 'vitest'
import { everyday, everydaySentence } from '../../src/text/everyday.ts'
import { publicHolidays, workingDays } from '../../src/text/language/working-days.ts'
import { indicator, millions, plain, point } from './findings/finding-fixture.ts'

describe('working days: weekdays less public holidays', () => {
  it.each([
    [2018, 252],
    [2024, 252],
    [2025, 251],
  ])('%s has %s', (year, days) => expect(workingDays(year)).toBe(days))

  it('know the movable holidays of 2024, when summer time began on Easter Sunday', () => {
    const holidays = publicHolidays(2024)
    expect(['2024-04-01', '2024-05-09', '2024-05-20'].filter((day) => !holidays.has(day))).toEqual([])
    expect(holidays.size).toBe(11)
  })
})

describe('a large sum in everyday measures', () => {
  it('is divided exactly, rounded to the cent', () => {
    expect(everyday(1_000_00n, 2025, 3)).toEqual({
      perInhabitant: 333_33n,
      perWorkingDay: 3_98n,
      workingDays: 251,
    })
  })

  it('is not divided among nobody', () => expect(everyday(1_000_00n, 2025, 0)).toBeUndefined())

  it('is said of the last complete year', () => {
    const points = [point('2025', millions(400)), point('2026', millions(90), { partial: true })]
    expect(plain(everydaySentence(indicator(points), 1_200_000)!)).toBe(
      'En 2025, c’est 333 € par habitant, ou 1,6 M€ par jour ouvré (251 jours).',
    )
  })

  it('has cents where euros would say too little', () => {
    expect(plain(everydaySentence(indicator([point('2025', millions(3))]), 1_200_000)!)).toContain(
      '2,50 € par habitant',
    )
  })

  it.each([
    ['a number of contracts', indicator([point('2025', 12)], { unit: 'contrats' })],
    [
      'a median',
      indicator([point('2025', millions(1))], {
        series: { ...indicator([]).series, aggregate: 'median', points: [point('2025', millions(1))] },
      }),
    ],
    ['a partial year alone', indicator([point('2026', millions(1), { partial: true })])],
    ['a ranking', indicator([point('2025', millions(1))], { chart: { kind: 'ranked', meaning: 'spend' } })],
  ])('is not said of %s', (_what, subject) => expect(everydaySentence(subject, 1_000)).toBeUndefined())
})
