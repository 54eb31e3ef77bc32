import { describe, expect, it } from 'vitest'
import type { InputError } from '../../src/domain/input-error.ts'
import { shapesOf } from '../../src/domain/territory/geojson.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { plain } from '../text/plain.ts'

const EXTENTS = [{ west: -5.5, south: 41, east: 10, north: 51.5 }]
const SQUARE = [
  [3, 50],
  [4, 50],
  [4, 51],
  [3, 51],
  [3, 50],
]
const HOLE = SQUARE.map(([x, y]) => [3 + (x! - 3) / 2, 50 + (y! - 50) / 2])

const feature = (geometry: unknown, properties: unknown = { code: '29019', nom: 'Brest' }) => ({
  type: 'Feature',
  properties,
  geometry,
})
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features })
const polygon = (...rings: readonly unknown[]) => ({ type: 'Polygon', coordinates: rings })

const read = (value: unknown) =>
  shapesOf(value, new Set(['29019', '29232']), { file: 'communes.geojson', extents: EXTENTS })

function refusal(value: unknown): string {
  try {
    read(value)
    return ''
  } catch (error) {
    return plain(describeInputError(error as InputError))
  }
}

describe('outlines of communes in a GeoJSON', () => {
  it('are polygons with their holes, or several of them; heights and other communes are left out', () => {
    const high = SQUARE.map((position) => [...position, 120])
    const many = { type: 'MultiPolygon', coordinates: [[SQUARE, HOLE], [SQUARE]] }
    const elsewhere = feature({ type: 'Point', coordinates: [900, 900] }, { code: '75056', nom: 'Paris' })
    const shapes = read(
      collection(feature(polygon(high)), feature(many, { code: '29232', nom: 'Quimper' }), elsewhere),
    )
    expect(shapes).toEqual([
      { code: '29019', name: 'Brest', polygons: [[SQUARE]] },
      { code: '29232', name: 'Quimper', polygons: [[SQUARE, HOLE], [SQUARE]] },
    ])
  })

  it('are the same in either winding, and closed where the file leaves them open', () => {
    const [shape] = read(collection(feature(polygon(SQUARE.slice(0, -1).reverse()))))
    expect(shape!.polygons[0]![0]).toEqual([
      [3, 51],
      [4, 51],
      [4, 50],
      [3, 50],
      [3, 51],
    ])
  })

  it('leave out a commune without geometry, and rings that surround nothing', () => {
    const line = [
      [3, 50],
      [4, 50],
      [3, 50],
    ]
    const shapes = read(
      collection(feature(polygon(SQUARE, line, [])), feature(null, { code: '29232', nom: 'Quimper' })),
    )
    expect(shapes.map(({ code, polygons }) => [code, polygons[0]!.length])).toEqual([['29019', 1]])
  })

  it('of a commune in two features are its parts', () => {
    expect(read(collection(feature(polygon(SQUARE)), feature(polygon(HOLE))))[0]!.polygons).toHaveLength(2)
  })

  it.each([
    ['metres', [[[152_000, 6_830_000]]], '« 29019 » (valeur lue « [152000,6830000] »'],
    ['latitude first', [SQUARE.map(([x, y]) => [y, x])], 'valeur lue « [50,3] »'],
    ['another country', [SQUARE.map(([x, y]) => [x! + 10, y])], 'valeur lue « [13,50] »'],
    ['text', [[['3', '50']]], 'valeur lue « ["3","50"] »'],
    ['no number', [[[null, 50]]], 'valeur lue « [null,50] »'],
    ['no list', [SQUARE, 'x'], 'attendu : une liste de coordonnées'],
    ['no coordinates', undefined, 'attendu : une liste de coordonnées'],
  ])('are refused in one sentence: %s', (_what, coordinates, said) => {
    const sentence = refusal(collection(feature({ type: 'Polygon', coordinates })))
    expect(sentence).toMatch(/^Le fichier « communes\.geojson » ne donne pas de contours/)
    expect(sentence).toContain(said)
    expect(sentence).toContain('« npm run fetch »')
  })

  it.each([
    ['an error page', { message: 'Not found' }],
    ['a list', [feature(polygon(SQUARE))]],
    ['other properties', collection(feature(polygon(SQUARE), { insee: '29019' }))],
    ['lines', collection(feature({ type: 'LineString', coordinates: SQUARE }))],
    ['other communes', collection(feature(polygon(SQUARE), { code: '75056', nom: 'Paris' }))],
    ['nothing', collection()],
  ])('are refused where there are none: %s', (_what, value) => {
    expect(refusal(value)).toMatch(/^Le fichier « communes\.geojson » ne donne pas de contours/)
  })
})
