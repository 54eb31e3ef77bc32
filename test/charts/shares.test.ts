import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { NARROW, WIDE } from '../../src/charts/chart.ts'
import { draw, exampleOf } from './examples.ts'
import { PLACES, SHARES } from './series.ts'
import { marks, texts } from './marks.ts'

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
    expect(said).toContain('objectif MEL : 25 % pour fin 2021')
    expect(said).toContain('objectif national : 30 % pour fin 2027')
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

  it('print their part of all, so that a year adds up, and carry the share among what is known', () => {
    const { points } = PLACES
    const value = (key: string) => points.find((each) => each.period === '2022' && each.series === key)!.value
    expect(of('2022').map(({ series, value }) => [series, value])).toEqual(
      ['territoire', 'departement', 'region', 'france', 'inconnu'].map((key) => [key, String(value(key))]),
    )
    expect(of('2022')[0]!.title).toBe(
      '2022, Dans le territoire : 42,3 % de l’ensemble, 47,5 % de ce que l’on sait',
    )
    const said = of('2022').map(({ title }) => Number(/([\d,]+)\s%/.exec(title)![1]!.replace(',', '.')))
    expect(said.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 0)
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
