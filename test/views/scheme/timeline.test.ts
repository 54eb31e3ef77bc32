import { describe, expect, it } from 'vitest'
import { timelineOf, whenText } from '../../../src/views/scheme/timeline.ts'
import { plain } from '../../text/plain.ts'

const day = (date: string, name = 'Un jour', end?: string) => ({
  date,
  name,
  end,
  detail: undefined,
  source: 'Bilan',
})

describe('timelineOf', () => {
  it('places days between the first of January of the first year and the end of the last', () => {
    const { marks, years } = timelineOf([day('2018-01-01'), day('2019-12-31')])
    expect(marks.map(({ at }) => at)).toEqual([0, 99.86])
    expect(years).toEqual([
      { year: 2018, at: 0 },
      { year: 2019, at: 50 },
    ])
  })

  it('gives a width to a long time only', () => {
    const { marks } = timelineOf([
      day('2018-01-01', 'Long', '2019-12-31'),
      day('2018-10-29', 'Court', '2018-11-26'),
    ])
    expect(marks.map(({ width }) => width)).toEqual([99.86, undefined])
  })

  it('lets words of one height never meet, and leaves out those that find no place', () => {
    const { marks } = timelineOf([
      ...Array.from({ length: 8 }, (_, index) => day(`2018-01-0${index + 1}`, 'Un nom assez long')),
      day('2025-01-01', 'Plus tard'),
    ])
    const lanes = marks.slice(0, 8).map(({ lane }) => lane)
    const placed = lanes.filter((lane) => lane !== undefined)
    expect(new Set(placed).size).toBe(placed.length)
    expect(placed.length).toBeGreaterThan(4)
    expect(placed.length).toBeLessThanOrEqual(6)
  })

  it('turns words to the left where they would leave the drawing', () => {
    const { marks } = timelineOf([day('2018-01-01'), day('2019-12-31', 'À la fin')])
    expect(marks.map(({ toLeft }) => toLeft)).toEqual([false, true])
  })
})

it.each([
  ['2018-12-14', undefined, '14 décembre 2018'],
  ['2013-05', undefined, 'mai 2013'],
  ['2021', undefined, '2021'],
  ['2018-10-29', '2018-11-26', 'du 29 octobre 2018 au 26 novembre 2018'],
])('whenText says as much of %s (%s) as its document: %s', (date, end, text) => {
  expect(plain(whenText({ date, end }))).toBe(text)
})
