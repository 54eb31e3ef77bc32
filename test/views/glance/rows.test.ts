import { describe, expect, it } from 'vitest'
import type { ComputedIndicator } from '../../../src/domain/indicator.ts'
import { glanceOf } from '../../../src/views/glance/glance.ts'
import { glanceParts } from '../../../src/views/glance/parts.ts'
import { glanceRows } from '../../../src/views/glance/rows.ts'
import { plain } from '../../text/plain.ts'
import { indicator, share } from '../theme/indicators.ts'

const sized = (series: string, value: number) => share('ensemble', value, { series, seriesLabel: series })
const ranked = (points: ReturnType<typeof sized>[], more: Partial<ComputedIndicator> = {}) =>
  indicator('a', {
    unit: 'contrats',
    chart: { kind: 'ranked', meaning: 'spend' },
    words: { each: 'la famille', whole: 'des marchés' },
    points,
    ...more,
  })
const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => sized(name, 70 - index * 10))
const told = (found: ReturnType<typeof glanceRows>) =>
  found!.rows.map(({ label, text, kind }) => [plain(label), plain(text), kind])

describe('glanceRows', () => {
  it('shows the first four, all others as a bar on the same scale, then what is unknown', () => {
    const found = glanceRows(ranked([...seven, sized('inconnu', 5)]))
    expect(told(found)).toEqual([
      ['a', '70', 'group'],
      ['b', '60', 'group'],
      ['c', '50', 'group'],
      ['d', '40', 'group'],
      ['3 autres familles', '60', 'others'],
      ['inconnu', '5', 'unknown'],
    ])
    expect(found!.rows.map(({ width }) => Math.round(width))).toEqual([100, 86, 71, 57, 86, 7])
  })

  it('shows a fifth one by its name', () => {
    expect(told(glanceRows(ranked(seven.slice(0, 5)))).at(-1)).toEqual(['e', '30', 'group'])
  })

  it('adds nothing up where the series share out no whole', () => {
    const found = glanceRows(ranked([...seven, sized('inconnu', 5)], { words: { each: 'la famille' } }))
    expect(told(found).map(([label]) => label)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('keeps groups that have an order in it', () => {
    const steps = [sized('petit', 1), sized('moyen', 9), sized('grand', 4)]
    const found = glanceRows(ranked(steps, { chart: { kind: 'distribution', meaning: 'spend' } }))
    expect(told(found).map(([label]) => label)).toEqual(['petit', 'moyen', 'grand'])
  })

  it('draws shares on a scale that ends at a hundred', () => {
    const found = glanceRows(ranked([sized('a', 0.4)], { unit: 'part' }))
    expect(found!.rows.map(({ width, text }) => [width, plain(text)])).toEqual([[40, '40 %']])
  })

  it('shows no share that is not nothing as zero', () => {
    const found = glanceRows(ranked([sized('a', 0.4), sized('b', 0.004)], { unit: 'part' }))
    expect(told(found)[1]).toEqual(['b', '< 1 %', 'group'])
  })

  it('draws nothing where nothing but the unknown has a value', () => {
    expect(glanceRows(ranked([sized('inconnu', 5)]))).toBeUndefined()
  })
})

describe('glanceParts', () => {
  const part = (series: string, value: number, numerator: number) =>
    share('2025', value, { series, seriesLabel: series, numerator })
  const places = indicator('a', {
    chart: { kind: 'stacked', meaning: 'local' },
    points: [part('ici', 0.6, 54), part('ailleurs', 0.4, 36), part('inconnu', 0.1, 10)],
  })

  it('makes parts of one base that add up to a hundred, each from where the one before ends', () => {
    const { rows, shared } = glanceParts(places)!
    expect(rows.map(({ text }) => plain(text))).toEqual(['54 %', '36 %', '10 %'])
    expect(rows.map(({ from, width }) => [from, width])).toEqual([
      [0, 54],
      [54, 36],
      [90, 10],
    ])
    expect([rows.at(-1)!.kind, shared]).toEqual(['unknown', true])
  })

  it('makes no hundredth of what is less than half of one', () => {
    const points = [part('ici', 0.998, 998), part('étranger', 0.002, 2)]
    const { rows } = glanceParts({ ...places, series: { ...places.series, points } })!
    expect(rows.map(({ text }) => plain(text))).toEqual(['99 %', '< 1 %'])
  })
})

describe('glanceOf', () => {
  it('draws each kind of series in its way', () => {
    const years = indicator('a', { points: [share('2025', 0.5)] })
    expect(glanceOf(years)?.kind).toBe('columns')
    expect(glanceOf(ranked(seven))?.kind).toBe('rows')
    expect(glanceOf(indicator('a'))).toBeUndefined()
  })
})
