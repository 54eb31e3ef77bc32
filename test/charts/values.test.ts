import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { NARROW, WIDE } from '../../src/charts/chart.ts'
import { barsOf } from '../../src/charts/ranked-bars.ts'
import { quantityForDrawing } from '../../src/domain/series.ts'
import { formatQuantity, plainDecimal } from '../../src/text/format.ts'
import { hasValue } from '../../src/text/points.ts'
import { draw, exampleOf } from './examples.ts'
import {
  CHANGES,
  CLASSES,
  COMMUNES,
  MANY,
  PLACES,
  RANKED,
  SHARES,
  TILES,
  YEARS,
  eur,
  point,
  series,
} from './series.ts'
import type { Example } from './examples.ts'
import type { Format } from '../../src/charts/chart.ts'
import type { Point } from '../../src/domain/series.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

/** Every mark: what it says, what it stands for, where it is drawn. */
function marks(example: Example | string, format: Format = WIDE) {
  const svg = draw(typeof example === 'string' ? exampleOf(example) : example, format)
  return [...parseHTML(svg).document.querySelectorAll('[data-valeur]')].map((mark) => {
    const number = (name: string) => Number(mark.getAttribute(name))
    return {
      title: plain(mark.querySelector('title')!.textContent!),
      period: mark.getAttribute('data-periode')!,
      series: mark.getAttribute('data-serie') ?? undefined,
      value: mark.getAttribute('data-valeur')!,
      element: mark.localName,
      x: number('x'),
      y: number('y'),
      width: number('width'),
      height: number('height'),
      bottom: number('y') + number('height'),
      opacity: mark.getAttribute('fill-opacity'),
    }
  })
}

/** The words of a drawing, the lines of one label joined. */
const texts = (name: string, format: Format = WIDE) =>
  [...parseHTML(draw(exampleOf(name), format)).document.querySelectorAll('text')].map((text) => {
    const spans = [...text.querySelectorAll('tspan')]
    text.querySelector('title')?.remove()
    return plain(spans.length > 0 ? spans.map((span) => span.textContent).join(' ') : text.textContent)
  })
const valueOf = ({ value }: Point) => (value === null ? '' : plainDecimal(value))

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

describe('shares', () => {
  it('stand on zero, as high as their share of the scale', () => {
    const drawn = marks('shares').filter(({ element }) => element === 'rect')
    const of = (period: string) => drawn.find((mark) => mark.period === period)!
    expect(of('2023').height / of('2022').height).toBeCloseTo(0.48 / 0.18, 2)
    expect(new Set(drawn.map(({ bottom }) => Math.round(bottom * 10))).size).toBe(1)
  })

  it('are not drawn below five answers, nor where nothing is filled in: words, no zero', () => {
    const words = marks('shares').filter(({ element }) => element === 'text')
    expect(words.map(({ period, value }) => [period, value])).toEqual([
      ['2021', ''],
      ['2025', ''],
    ])
    expect(texts('shares')).toEqual(expect.arrayContaining(['trop peu', 'non rens.']))
  })

  it('say what they could be, and draw it, where something is not filled in', () => {
    expect(marks('shares').find(({ period }) => period === '2023')!.title).toBe(
      '2023 : 48 % (96 sur 200) ; entre 33,1 % et 64,1 %, selon ce que diraient les 90 non renseignés',
    )
    expect(marks('shares').find(({ period }) => period === '2022')!.title).toBe('2022 : 18 % (18 sur 100)')
    const bands = [...parseHTML(draw(exampleOf('shares'), WIDE)).document.querySelectorAll('.unknown rect')]
    const drawn = bands.filter(
      (band) => !band.hasAttribute('data-valeur') && band.getAttribute('x') !== '3.5',
    )
    expect(drawn).toHaveLength(SHARES.points.filter(({ unknown }) => unknown > 0).length)
  })

  it('name the targets at their lines, expired ones as such; another unit has no place there', () => {
    const said = texts('shares').join(' | ')
    expect(said).toContain('objectif MEL : 25 %, échu fin 2021')
    expect(said).toContain('objectif national : 30 %, fixé pour fin 2027')
    expect(said).toContain('repère national 2018 : 17 %')
    expect(said).not.toContain('×')
  })

  it('of divisions are largest first; those with too few are named, not drawn', () => {
    const drawn = marks('shares-divisions').toSorted((a, b) => a.y - b.y)
    expect(drawn.map((mark) => mark.series)).toEqual(['45', '90', '71', '33', 'inconnu'])
    expect(texts('shares-divisions')).toContain('Trop peu pour une part : Agriculture ; Énergie.')
  })
})

describe('compositions', () => {
  const of = (period: string, format = WIDE) =>
    marks('stacked', format).filter((mark) => mark.period === period)

  it('fill each year with the parts of all rows, the unknown one included', () => {
    const whole = of('2022').reduce((sum, { height }) => sum + height, 0)
    const all = 47 + 17 + 11 + 24 + 12
    expect(of('2022')[0]!.height / whole).toBeCloseTo(47 / all, 1)
    expect(of('2022').at(-1)!.height / whole).toBeCloseTo(12 / all, 1)
  })

  it('print and carry the share among what is known; the unknown part is of all', () => {
    const { points } = PLACES
    const value = (key: string) => points.find((each) => each.period === '2022' && each.series === key)!.value
    expect(of('2022').map(({ series, value }) => [series, value])).toEqual(
      ['territoire', 'departement', 'region', 'france', 'inconnu'].map((key) => [key, String(value(key))]),
    )
    expect(of('2022')[0]!.title).toBe('2022, Dans le territoire : 47,5 % de ce qui est connu')
    expect(of('2022').at(-1)!.title).toBe('2022, Lieu inconnu : 10,8 % de l’ensemble')
  })

  it('keep the order of the groups, each fainter than the one before', () => {
    const shades = of('2024').filter(({ series }) => series !== 'inconnu')
    expect(shades.map(({ series }) => series)).toEqual([
      'territoire',
      'departement',
      'region',
      'france',
      'etranger',
    ])
    const strengths = shades.map(({ opacity }) => Number(opacity))
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
    expect(new Set(strengths).size).toBe(5)
  })

  it('name every group once, also one that the first year lacks', () => {
    for (const format of [WIDE, NARROW]) {
      const said = texts('stacked', format)
      for (const name of [
        'Dans le territoire',
        'Ailleurs dans le département',
        'À l’étranger',
        'Lieu inconnu',
      ])
        expect(said.filter((text) => text === name)).toHaveLength(1)
    }
  })

  it('draw no parts of a year with fewer than five known', () => {
    expect(of('inconnue')).toEqual([])
    expect(texts('stacked')).toContain('trop peu')
  })

  it('of many groups keep the five largest and the others together', () => {
    const drawn = marks('stacked-many').filter((mark) => mark.period === '2023')
    expect(drawn.map((mark) => mark.series)).toEqual([
      'metier-1',
      'metier-2',
      'metier-0',
      'metier-6',
      'metier-4',
      'autres',
    ])
    expect(drawn.reduce((sum, { value }) => sum + Number(value), 0)).toBeCloseTo(1, 9)
  })
})

describe('the map', () => {
  it('has one tile a commune, at its place; no award is a true zero', () => {
    const drawn = marks('map')
    expect(drawn.map((mark) => mark.series).toSorted()).toEqual([...TILES.keys()].toSorted())
    expect(drawn.find((mark) => mark.series === '59368')).toMatchObject({
      value: '0',
      title: 'La Madeleine : 0 attribution',
    })
    const at = (code: string) => drawn.find((mark) => mark.series === code)!
    expect(at('59512').x).toBe(at('59009').x)
    expect(at('59512').y).toBeLessThan(at('59009').y)
  })

  it('is stronger where there are more', () => {
    const byValue = marks('map').toSorted((a, b) => Number(a.value) - Number(b.value))
    const strengths = byValue.map(({ opacity }) => Number(opacity))
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b))
  })

  it('says what it cannot show: places outside or unknown, communes without a place', () => {
    const said = texts('map').join(' | ')
    expect(said).toContain('Hors de ces 6 communes, ou lieu inconnu : 300 attributions, soit 30 % du total')
    expect(said).toContain('Sans place sur cette carte : Ailleurs, 3 attributions')
  })

  it('is a ranking where the territory has no grid', () => {
    const drawn = marks({ ...exampleOf('map'), extras: {} })
    expect(drawn.map((mark) => mark.series)).toContain('59999')
    expect(drawn).toHaveLength(COMMUNES.points.length)
  })
})

it('a point without value is drawn without a bar', () => {
  const data = series('EUR', [point('2024', null), point('2025', eur(10))])
  expect(
    marks({ ...exampleOf('years'), series: data }).filter(({ element }) => element === 'rect'),
  ).toHaveLength(1)
})
