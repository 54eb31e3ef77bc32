import { describe, expect, it } from 'vitest'
import { NARROW, WIDE } from '../../src/charts/chart.ts'
import { barsOf } from '../../src/charts/ranked-bars.ts'
import { quantityForDrawing } from '../../src/domain/series.ts'
import { formatQuantity } from '../../src/text/language/format.ts'
import { hasValue } from '../../src/text/points.ts'
import { CHANGES, CLASSES, MANY, RANKED, SHARES, YEARS, series } from './series.ts'
import { marks, plain, texts, valueOf } from './marks.ts'

describe('the marks carry the values of the series, as its CSV does', () => {
  it.each([
    ['years', YEARS],
    ['years-changes', CHANGES],
    ['distribution', CLASSES],
    ['ranked', RANKED],
    ['shares', SHARES],
  ] as const)('%s', (name, data) => {
    for (const format of [WIDE, NARROW]) {
      const drawn = marks(name, format).map(({ period, series, value }) => ({ period, series, value }))
      const expected = data.points.map((each) => ({
        period: each.period,
        series: each.series,
        value: valueOf(each),
      }))
      expect(drawn).toHaveLength(expected.length)
      expect(drawn).toEqual(expect.arrayContaining(expected))
    }
  })
})

describe('bars over years', () => {
  it('stand on one line, as high as their values, each with its exact value', () => {
    const drawn = marks('years').filter(({ element }) => element === 'rect')
    const values = YEARS.points.filter(hasValue)
    expect(drawn).toHaveLength(values.length)
    const largest = Math.max(...values.map(({ value }) => quantityForDrawing(value)))
    const highest = Math.max(...drawn.map(({ height }) => height))
    for (const { value } of values) {
      const bar = drawn.find(({ title }) => title.endsWith(plain(formatQuantity(value, 'EUR'))))!
      expect(bar.height / highest).toBeCloseTo(quantityForDrawing(value) / largest, 3)
    }
    expect(new Set(drawn.map(({ bottom }) => Math.round(bottom * 10))).size).toBe(1)
  })

  it('read left to right, with room for a year that has no contract; the unknown date stands apart', () => {
    const at = new Map(marks('years').map(({ period, x }) => [period, x]))
    const step = at.get('2020')! - at.get('2019')!
    expect(at.get('2022')! - at.get('2020')!).toBeCloseTo(2 * step, 0)
    expect(at.get('inconnue')! - at.get('2025')!).toBeCloseTo(2 * step, 0)
  })

  it('say in words that a year is partial, or its amount not stated', () => {
    const titles = marks('years').map(({ title }) => title)
    expect(titles.filter((title) => title.includes('année partielle'))).toHaveLength(2)
    expect(titles).toContain('2024 : non indiqué')
  })

  it('hang below the line where a change is negative', () => {
    const [up, down] = marks('years-changes') as [ReturnType<typeof marks>[0], ReturnType<typeof marks>[0]]
    expect(down.y).toBeCloseTo(up.bottom, 0)
    expect(down.height / up.height).toBeCloseTo(0.042 / 0.131, 1)
    expect(texts('years-changes')).toEqual(expect.arrayContaining(['+13,1 %', '−4,2 %', '0 %']))
  })

  it('show what a document states as a mark of its own on the same axis, with its source, joined to nothing', () => {
    const documented = marks('years-documented').filter((mark) => mark.series === 'document')
    expect(documented.map(({ period, value }) => [period, value])).toEqual([
      ['2015', '178000'],
      ['2017', '120500'],
    ])
    expect(documented[0]).toMatchObject({ element: 'path' })
    expect(documented[0]!.title).toBe('2015 : 178 000 heures, selon un document : Bilan de concertation')
    expect(texts('years-documented')).toContain('milliers d’heures')
  })

  it('never show a masked number, nor zero in its place', () => {
    const masked = marks('years-masked').find(({ period }) => period === '2020')!
    expect(masked).toMatchObject({ element: 'text', value: '' })
    expect(masked.title).toContain('masqué')
  })
})

describe('horizontal bars', () => {
  it('begin at zero and are as long as their values, largest first, what is unknown last', () => {
    const drawn = marks('ranked')
    const of = (key: string) => drawn.find(({ series }) => series === key)!
    expect(of('services').width / of('travaux').width).toBeCloseTo(838_872_274 / 1_619_806_007.25, 3)
    expect(new Set(drawn.map(({ x }) => x)).size).toBe(1)
    expect(barsOf(RANKED).map(({ key }) => key)).toEqual(['travaux', 'services', 'long', 'inconnue'])
  })

  it('beyond twelve stand with the others in one line with their sum', () => {
    const bars = barsOf(MANY)
    expect(bars).toHaveLength(13)
    const rest = Array.from({ length: 8 }, (_, index) => 40 - 12 - index)
    expect(bars[12]).toMatchObject({ kind: 'others', value: rest.reduce((a, b) => a + b) })
    expect(marks('ranked-many')).toHaveLength(12)
  })

  it('of a share have no sum of the others', () => {
    const points = MANY.points.map((each) => ({ ...each, value: 0.1 }))
    expect(barsOf(series('part', points)).some(({ kind }) => kind === 'others')).toBe(false)
  })

  it('of an index say from where to where the others go: a sum of indices says nothing', () => {
    const bars = barsOf({ ...MANY, unit: 'indice', aggregate: 'hhi' })
    expect(bars[12]).toMatchObject({ label: 'Et 8\u00a0autres', value: 28, least: 21, kind: 'others' })
  })

  it('of a distribution keep the order of the series', () => {
    const byPlace = marks('distribution').toSorted((a, b) => a.y - b.y)
    expect(byPlace.map((mark) => mark.series)).toEqual(CLASSES.points.map((each) => each.series))
  })
})

describe('a whisker over a bar', () => {
  it('stands where the sum depends on the reading of frameworks, and the key says so (rule 4)', () => {
    const rules = (name: string) => texts(name).filter((text) => text.includes('se ressemblent'))
    expect(rules('years-ranged').length).toBeGreaterThan(0)
    expect(rules('years')).toEqual([])
  })

  it('leaves the marks that carry values alone', () => {
    expect(marks('years-ranged').map(({ period }) => period)).toEqual(['2021', '2022'])
  })
})
