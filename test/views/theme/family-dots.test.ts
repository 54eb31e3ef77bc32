import { describe, expect, it } from 'vitest'
import type { Point } from '../../../src/domain/series.ts'
import { familyDots, familyReading, familyTitle } from '../../../src/views/theme/family-dots.ts'
import { plain } from '../../text/plain.ts'
import { indicator, share } from '../theme/indicators.ts'

const rows = (count: number): Point['rows'] =>
  Array.from({ length: count }, (_, index) => ({ rowId: `r${index}`, contribution: 1, role: 'denominator' }))
/** So many of so many known ones, and so many that do not say. */
const family = (series: string, yes: number, known: number, unknown = 0, told = true) =>
  share('ensemble', told ? yes / known : null, {
    series,
    seriesLabel: series.toUpperCase(),
    numerator: yes,
    denominator: known,
    unknown,
    bounds: [yes / (known + unknown), (yes + unknown) / (known + unknown)],
    rows: rows(known + unknown),
  })
const measure = (word: string, points: readonly Point[]) => ({ indicator: indicator(word, { points }), word })
const both = () =>
  familyDots(
    [
      measure('social', [
        family('a', 5, 20),
        family('b', 12, 30),
        family('c', 1, 6),
        family('d', 1, 3, 0, false),
      ]),
      measure('vert', [
        family('a', 10, 20, 5),
        family('b', 6, 30),
        family('c', 6, 6),
        family('d', 1, 3, 0, false),
      ]),
    ],
    (key) => `/familles/${key}/`,
  )!

describe('familyDots', () => {
  it('puts the highest share of the last measure first, and leaves out what is too few', () => {
    const { families, left } = both()
    expect(families.map(({ name, path }) => [name, path])).toEqual([
      ['C', '/familles/c/'],
      ['A', '/familles/a/'],
      ['B', '/familles/b/'],
    ])
    expect(left).toBe(1)
  })

  it('tells measures apart by shape, and few rows by a hollow mark', () => {
    const [few, many] = both().families
    expect(many!.dots.map(({ mark, hollow }) => [mark, hollow])).toEqual([
      ['round', false],
      ['diamond', false],
    ])
    expect(few!.dots.every(({ hollow }) => hollow)).toBe(true)
  })

  it('draws the bounds of what is not known', () => {
    const [, { dots }] = both().families as [unknown, { dots: { at: number; from: number; to: number }[] }]
    expect([dots[1]!.from, dots[1]!.at, dots[1]!.to]).toEqual([40, 50, 60])
  })

  it('pools all families, the small ones too', () => {
    const { all } = both()
    expect(all.dots[0]!.at).toBeCloseTo((19 / 59) * 100, 1)
    expect(all.dots[1]!.to).toBeCloseTo(((23 + 5) / 64) * 100, 1)
  })

  it('states the ends among families of many rows alone', () => {
    expect(plain(familyTitle(both(), 'Environnement'))).toBe(
      'Environnement : de 20 % à 50 % selon la famille',
    )
    expect(plain(familyReading(both(), 'marchés'))).toMatch(
      /moins de 20 marchés, à lire avec prudence et hors du titre.*Sans une famille dont moins de 5 marchés le disent/,
    )
  })

  it('has nothing to draw where no family has enough rows', () => {
    expect(familyDots([measure('social', [family('d', 1, 3, 0, false)])])).toBeUndefined()
  })
})
