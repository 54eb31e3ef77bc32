import { describe, expect, it } from 'vitest'
import { hundredSquares, squaresOf } from '../../src/charts/small/hundred.ts'
import { measuredDots } from '../../src/charts/small/measured-dots.ts'
import { SMALL_WIDTH } from '../../src/charts/small/frame.ts'
import { textWidth } from '../../src/charts/wrap.ts'
import { scaleDots } from '../../src/charts/small/scale-dots.ts'
import { yearColumns } from '../../src/charts/small/year-columns.ts'
import { yearLine } from '../../src/charts/small/year-line.ts'
import { renderChart } from '../../src/charts/render.ts'
import type { Drawing } from '../../src/charts/chart.ts'
import type { Point } from '../../src/domain/series.ts'
import type { KnownPoint } from '../../src/text/points.ts'

const point = (period: string, value: number | null, more: Partial<Point> = {}): Point => ({
  period,
  value,
  numerator: value ?? 0,
  denominator: 100,
  unknown: 0,
  rows: [],
  ...more,
})
const svg = (drawing: Drawing) => renderChart(drawing, { id: 'essai', meaning: 'social' })
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

describe('a hundred squares', () => {
  it.each([
    [
      [48, 158, 38],
      [20, 65, 15],
    ],
    [
      [1, 999],
      [1, 99],
    ],
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [1, 1, 100_000],
      [1, 1, 98],
    ],
    [
      [0, 5],
      [0, 100],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ])('of %j are %j', (sizes, squares) => {
    expect(squaresOf(sizes.map((size) => ({ size })))).toEqual(squares)
  })

  it('hatch what is unknown, last', () => {
    const drawn = svg(
      hundredSquares(
        [
          { label: 'oui', size: 1, shade: 1 },
          { label: 'on ne sait pas', size: 1, shade: 0, unknown: true },
        ],
        'social',
      ),
    )
    expect(drawn.indexOf('M0,0H110V55')).toBeLessThan(drawn.indexOf('url(#essai'))
    expect(drawn).toContain('d="M0,0H110V55H0z"')
    expect(drawn).toContain('d="M0,55H110V110H0z"')
  })

  it('cut their first and last rows where a part ends', () => {
    const drawn = svg(
      hundredSquares(
        [
          { label: 'oui', size: 23, shade: 1 },
          { label: 'non', size: 2, shade: 0.2 },
          { label: 'autre', size: 75, shade: 0.5 },
        ],
        'social',
      ),
    )
    expect(drawn).toContain('d="M0,0H110V22H33v11H0z"')
    expect(drawn).toContain('d="M33,22H55v11H33z"')
    expect(drawn).toContain('d="M55,22H110V110H0V33H55z"')
  })
})

describe('years in a small drawing', () => {
  const years = [
    point('2022', 10, { range: [800n, 1200n] }),
    point('2023', null),
    point('2024', 30),
    point('2025', 20, { partial: true }),
    point('inconnue', 99),
  ]

  it('stand as columns: each with its value, a gap as "?", a part of a year hatched, what is undated left out', () => {
    const drawn = svg(yearColumns(years, '2024', 'social'))
    expect(count(drawn, /data-valeur="/g)).toBe(3)
    expect(drawn).toContain('>?<')
    expect(drawn).toMatch(/url\(#essai-1\)[^>]*data-periode="2025"/)
    expect(drawn).not.toContain('inconnue')
  })

  it('draw a whisker from bound to bound', () => {
    expect(count(svg(yearColumns(years, '2024', 'social')), /<path[^>]*class="paper"/g)).toBe(1)
  })

  it('stand on a line that no gap and no part of a year joins', () => {
    expect(svg(yearLine([point('2023', 1), point('2024', 2)], '2024', 'social'))).toMatch(/ d="M[^"]*L/)
    const drawn = svg(yearLine(years, '2024', 'social'))
    expect(drawn).not.toMatch(/ d="[^"]*L/)
  })
})

describe('dots on a scale', () => {
  it('are full for the year that is told, hollow for the other, each with its bounds', () => {
    const now = point('2025', 0.23, { bounds: [0.2, 0.35] }) as KnownPoint
    const before = point('2024', 0.2) as KnownPoint
    const drawn = svg(scaleDots([now, before], { max: 1, end: '100 %' }, 'social'))
    expect(count(drawn, /<circle[^>]*class="paper"/g)).toBe(1)
    expect(count(drawn, /data-valeur="0\.23?"/g)).toBe(2)
    expect(count(drawn, /stroke-width="1\.25"/g)).toBe(1)
  })
})

it('write their words in the ink of the page, light or dark', () => {
  expect(svg(yearColumns([point('2024', 1)], '2024', 'social'))).toMatch(/<g fill="currentColor">/)
})

describe('measured dots', () => {
  /** From where to where each text reaches, by its anchor. */
  const reaches = (drawn: string) =>
    [...drawn.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)].flatMap(([, attributes, inner]) => {
      const anchor = /text-anchor="(\w+)"/.exec(attributes!)?.[1] ?? 'start'
      const spans = [...inner!.matchAll(/<tspan([^>]*)>([^<]*)</g)].map(([, own, text]) => [own!, text!])
      return (spans.length > 0 ? spans : [[attributes!, inner!]]).map(([own, text]) => {
        const x = Number(/ x="([^"]*)"/.exec(own!)![1])
        const width = textWidth(text!.replaceAll(/&#\d+;/g, ' ')) * 13
        const left = x - { start: 0, middle: width / 2, end: width }[anchor]!
        return [left, left + width] as const
      })
    })
  const long = 'avant le service rendu'
  const dots = ['2019', '2020', '2021', '2022', long].map((period, index) => ({
    period,
    value: index * 1_000_000,
    text: `${index} 000 000 000`,
  }))

  it('keep the words of the first and the last period within the drawing, and off those of the target', () => {
    for (const [left, right] of reaches(svg(measuredDots({ dots, joined: true })))) {
      expect(left).toBeGreaterThanOrEqual(-0.5)
      expect(right).toBeLessThanOrEqual(SMALL_WIDTH + 0.5)
    }
    const target = { value: 2_000_000, words: ['cible'] }
    const told = reaches(svg(measuredDots({ dots, joined: true, target })))
    for (const [left, right] of told.filter(([from]) => from < 200))
      expect([left >= -0.5, right <= SMALL_WIDTH - 112 + 0.5]).toEqual([true, true])
  })

  it('keep their marks whole, however many they are', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ period: String(1960 + index), value: index }))
    const drawn = svg(measuredDots({ dots: many, joined: true }))
    const places = [...drawn.matchAll(/ cx="([^"]*)"/g)].map(([, cx]) => Number(cx))
    expect(Math.min(...places)).toBeGreaterThanOrEqual(6)
    expect(Math.max(...places)).toBeLessThanOrEqual(SMALL_WIDTH - 6)
  })
})
