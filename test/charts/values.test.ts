import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { WIDE } from '../../src/charts/chart.ts'
import { barsOf } from '../../src/charts/ranked-bars.ts'
import { CHARTS } from '../../src/charts/kinds.ts'
import { renderChart } from '../../src/charts/render.ts'
import { labelScale } from '../../src/charts/scale.ts'
import { quantityForDrawing } from '../../src/domain/series.ts'
import { hasValue } from '../../src/text/points.ts'
import { formatQuantity } from '../../src/text/format.ts'
import { MANY, RANKED, YEARS, eur, point, series } from './series.ts'
import type { ChartSpec } from '../../src/domain/indicator.ts'
import type { Series } from '../../src/domain/series.ts'

function rects(data: Series, kind: ChartSpec['kind']) {
  const svg = renderChart(CHARTS[kind](data, { kind, meaning: 'spend' }, WIDE), { id: 'x', meaning: 'spend' })
  return [...parseHTML(svg).document.querySelectorAll('rect')].map((rect) => ({
    title: rect.querySelector('title')!.textContent!,
    x: Number(rect.getAttribute('x')),
    width: Number(rect.getAttribute('width')),
    height: Number(rect.getAttribute('height')),
    bottom: Number(rect.getAttribute('y')) + Number(rect.getAttribute('height')),
  }))
}

describe('the marks say what the series says', () => {
  it('bars over years stand on one line, as high as their values, each with its exact value', () => {
    const drawn = rects(YEARS, 'years')
    const values = YEARS.points.filter(hasValue)
    expect(drawn).toHaveLength(values.length)
    const largest = Math.max(...values.map(({ value }) => quantityForDrawing(value)))
    const highest = Math.max(...drawn.map(({ height }) => height))
    for (const { value } of values) {
      const bar = drawn.find(({ title }) => title.endsWith(formatQuantity(value, 'EUR')))!
      expect(bar.height / highest).toBeCloseTo(quantityForDrawing(value) / largest, 3)
    }
    expect(new Set(drawn.map(({ bottom }) => Math.round(bottom * 10))).size).toBe(1)
  })

  it('years read left to right, with room for a year that has no contract; the unknown date stands apart', () => {
    const byTitle = new Map(rects(YEARS, 'years').map((rect) => [rect.title.slice(0, 4), rect.x]))
    const step = byTitle.get('2020')! - byTitle.get('2019')!
    expect(byTitle.get('2022')! - byTitle.get('2020')!).toBeCloseTo(2 * step, 0)
    expect(byTitle.get('Date')! - byTitle.get('2025')!).toBeCloseTo(2 * step, 0)
  })

  it('a partial year says so in words', () => {
    const titles = rects(YEARS, 'years').map(({ title }) => title)
    expect(titles.filter((title) => title.includes('année partielle'))).toHaveLength(2)
  })

  it('ranked bars begin at zero and are as long as their values, what is unknown last', () => {
    const drawn = rects(RANKED, 'ranked')
    const travaux = drawn.find(({ title }) => title.startsWith('Travaux'))!
    const services = drawn.find(({ title }) => title.startsWith('Services :'))!
    expect(services.width / travaux.width).toBeCloseTo(838_872_274 / 1_619_806_007.25, 3)
    expect(new Set(drawn.map(({ x }) => x)).size).toBe(1)
    expect(barsOf(RANKED).map(({ key }) => key)).toEqual(['travaux', 'services', 'long', 'inconnue'])
  })

  it('beyond twelve bars the others stand in one line with their sum', () => {
    const bars = barsOf(MANY)
    expect(bars).toHaveLength(13)
    const rest = Array.from({ length: 8 }, (_, index) => 40 - 12 - index)
    expect(bars[12]).toMatchObject({ kind: 'others', value: rest.reduce((a, b) => a + b) })
    expect(rects(MANY, 'ranked')).toHaveLength(12)
  })

  it('the others of a share have no sum', () => {
    const shares = series(
      'part',
      MANY.points.map((each) => ({ ...each, value: 0.1 })),
    )
    expect(barsOf(shares).some(({ kind }) => kind === 'others')).toBe(false)
  })
})

describe('labels name the unit once, and never show something as zero', () => {
  const of = (...values: number[]) => labelScale(values.map(eur), 'EUR')

  it.each([
    [of(412e6), 'millions d’euros hors taxes', 412e6, '412'],
    [of(412e6), 'millions d’euros hors taxes', 320e3, '0,3'],
    [of(412e6), 'millions d’euros hors taxes', 12, '< 0,1'],
    [of(412e6), 'millions d’euros hors taxes', 0, '0'],
    [of(24.6e6), 'millions d’euros hors taxes', 18e6, '18,0'],
    [of(12e9), 'milliards d’euros hors taxes', 12e9, '12,0'],
    [of(1.05e9), 'millions d’euros hors taxes', 1.05e9, '1\u202f050'],
    [of(5000), 'milliers d’euros hors taxes', 5000, '5,0'],
    [of(), 'euros hors taxes', 0, '0,0'],
  ] as const)('%#', (scale, unit, euros, label) => {
    expect(scale.unit).toBe(unit)
    expect(scale.label(eur(euros))).toBe(label)
  })

  it('counts are left as they are', () => {
    expect(labelScale([2263], 'contrats').label(2263)).toBe('2\u202f263')
  })

  it('a point without value is drawn without a bar', () => {
    expect(rects(series('EUR', [point('2024', null), point('2025', eur(10))]), 'years')).toHaveLength(1)
  })
})
