import { describe, expect, it } from 'vitest'
import { WIDE } from '../../src/charts/chart.ts'
import { simplifiedMap } from '../../src/charts/map/simplified.ts'
import type { MapRing } from '../../src/domain/territory/commune-map.ts'
import { WHOLE_PERIOD } from '../../src/domain/series.ts'
import { draw, exampleOf } from './examples.ts'
import { COMMUNES, TILES, eur, point, series, squares } from './series.ts'
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
    expect(said).toContain(
      'Hors de ces 6 communes, ou commune inconnue : 300 attributions, soit 30 % du total',
    )
    expect(said).toContain('Sans place sur cette carte : Ailleurs, 3 attributions')
  })

  it('is a ranking where the territory has no grid', () => {
    const drawn = marks({ ...exampleOf('map'), extras: {} })
    expect(drawn.map((mark) => mark.series)).toContain('59999')
    expect(drawn).toHaveLength(COMMUNES.points.length)
  })
})

describe('the true map', () => {
  const outlined = exampleOf('map-outlines')

  it('takes the place of the tiles: same marks and titles for each commune with an outline', () => {
    const told = (name: string) =>
      marks(name)
        .filter(({ series }) => !['59512', '59368'].includes(series!))
        .map(({ series, value, title }) => [series, value, title])
        .toSorted()
    expect(told('map-outlines')).toEqual(told('map'))
    const classes = texts('map-outlines').filter((text) => / à | et plus$/.test(text))
    expect(classes.length).toBeGreaterThan(2)
    expect(marks(outlined).every(({ element }) => element === 'path')).toBe(true)
  })

  it('says which commune has no outline, what lies outside, and who drew it', () => {
    const said = texts('map-outlines').join(' | ')
    expect(said).toContain('Sans place sur cette carte : Roubaix')
    expect(said).toContain(
      'Hors de ces 4 communes, ou commune inconnue : 300 attributions, soit 30 % du total',
    )
    expect(said).toContain('Sans contour dans le fichier, ni valeur : La Madeleine')
    expect(said).toContain('Contours simplifiés : IGN, Licence Ouverte 2.0, 28 novembre 2026')
  })

  it('leaves holes open whichever way they turn, and draws the same for either', () => {
    const { communeMap } = outlined.extras!
    const shapes = communeMap!.shapes.map((shape) => ({
      ...shape,
      polygons: shape.polygons.map(([outer, ...holes]) => [
        outer!,
        ...holes.map((hole) => hole.toReversed()),
      ]),
    }))
    const turned = { ...outlined, extras: { ...outlined.extras, communeMap: { ...communeMap!, shapes } } }
    expect(draw(turned, WIDE)).toContain('fill-rule="evenodd"')
    expect(marks(turned)).toEqual(marks(outlined))
  })

  it('keeps a commune too small to be seen, and one border for two neighbours', () => {
    const tiny = squares([
      ['59009', 'Villeneuve'],
      ['59512', 'Roubaix'],
    ])
    const [large, small] = tiny.shapes
    const speck = large!.polygons[0]![0]!.map(([x, y]) => [3.1 + (x - 3) / 1e4, 50 + (y - 50) / 1e4] as const)
    const communeMap = { ...tiny, shapes: [large!, { ...small!, polygons: [[speck]] }] }
    expect(
      marks({ ...outlined, extras: { communeMap } })
        .map(({ series }) => series)
        .toSorted(),
    ).toEqual(['59009', '59512'])
    const { lines } = simplifiedMap(
      squares([
        ['59009', 'Villeneuve'],
        ['59512', 'Roubaix'],
      ]),
      720,
    )
    expect(lines((_, other) => other !== undefined)).toHaveLength(1)
  })

  it('stays light for a thousand communes of jagged outlines: those without any award are borders alone', () => {
    const codes = Array.from(
      { length: 1000 },
      (_, index) => [`29${String(index).padStart(3, '0')}`, 'Commune'] as const,
    )
    const map = squares(codes)
    // Forty points a side: a coast, not a square.
    const jagged = map.shapes.map((shape) => ({
      ...shape,
      polygons: shape.polygons.map((rings) => rings.map(jag)),
    }))
    const values = series(
      'attributions',
      codes.slice(0, 60).map(([code], index) => point(WHOLE_PERIOD, index + 1, { series: code })),
    )
    const drawing = draw(
      { ...outlined, series: values, extras: { communeMap: { ...map, shapes: jagged } } },
      WIDE,
    )
    expect(drawing.match(/data-valeur/g)).toHaveLength(60)
    expect(Buffer.byteLength(drawing)).toBeLessThan(60_000)
  })
})

/** Points between the corners, off the line by an amount that depends on their place alone: neighbours agree. */
function jag(ring: MapRing): MapRing {
  return ring.flatMap(([x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? [x, y]
    return Array.from({ length: index + 1 < ring.length ? 40 : 1 }, (_, step) => {
      const [px, py] = [x + ((nextX - x) * step) / 40, y + ((nextY - y) * step) / 40]
      const off = step === 0 ? 0 : Math.sin(px * 9e3 + py * 7e3) * 0.004
      return [px + off, py + off] as const
    })
  })
}

it('a point without value is drawn without a bar', () => {
  const data = series('EUR', [point('2024', null), point('2025', eur(10))])
  expect(
    marks({ ...exampleOf('years'), series: data }).filter(({ element }) => element === 'rect'),
  ).toHaveLength(1)
})
