import { describe, expect, it } from 'vitest'
import { exampleOf } from './examples.ts'
import { COMMUNES, TILES, eur, point, series } from './series.ts'
import { marks, texts } from './marks.ts'

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
