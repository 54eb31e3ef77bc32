import { z } from 'zod'
import { InputError } from '../input-error.ts'
import type { CommuneShape, MapPolygon, MapPosition, MapRing } from './commune-map.ts'

/** A part of the earth between two meridians and two parallels, in degrees. */
export interface Extent {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** What is read of a file of outlines: RFC 7946, and the property names of geo.api.gouv.fr. */
const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.object({ code: z.string(), nom: z.string() }),
      geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable(),
    }),
  ),
})

interface Place {
  readonly file: string
  readonly extents: readonly Extent[]
}

const isWithin = ([x, y]: MapPosition, { west, south, east, north }: Extent) =>
  x >= west && x <= east && y >= south && y <= north

/** The first two numbers: a height may follow. */
function positionOf(value: unknown, code: string, { file, extents }: Place): MapPosition {
  const [x, y] = Array.isArray(value) ? (value as unknown[]) : []
  const position = [x, y] as MapPosition
  if (typeof x !== 'number' || typeof y !== 'number' || !extents.some((each) => isWithin(position, each)))
    throw new InputError('broken-outlines', {
      file,
      column: code,
      value: JSON.stringify(value)?.slice(0, 60),
      expected: 'longitude et latitude en degrés, en France',
    })
  return position
}

function listIn(value: unknown, code: string, { file }: Place): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[]
  throw new InputError('broken-outlines', { file, column: code, expected: 'une liste de coordonnées' })
}

/** Closed, whether the file closes it or not; one that surrounds nothing is none. */
function ringOf(value: unknown, code: string, place: Place): MapRing | undefined {
  const positions = listIn(value, code, place).map((each) => positionOf(each, code, place))
  const [first, last] = [positions[0], positions.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const closed = first[0] === last[0] && first[1] === last[1] ? positions : [...positions, first]
  return closed.length < 4 ? undefined : closed
}

/** A polygon without an outer ring is none; a hole that surrounds nothing is left out. */
function polygonOf(value: unknown, code: string, place: Place): MapPolygon[] {
  const [outer, ...holes] = listIn(value, code, place).map((ring) => ringOf(ring, code, place))
  return outer === undefined ? [] : [[outer, ...holes.filter((hole) => hole !== undefined)]]
}

function polygonsOf(
  geometry: { readonly type: string; readonly coordinates?: unknown } | null,
  code: string,
  place: Place,
): readonly MapPolygon[] {
  if (geometry === null) return []
  if (geometry.type === 'Polygon') return polygonOf(geometry.coordinates, code, place)
  if (geometry.type === 'MultiPolygon')
    return listIn(geometry.coordinates, code, place).flatMap((each) => polygonOf(each, code, place))
  throw new InputError('broken-outlines', {
    file: place.file,
    column: code,
    value: geometry.type.slice(0, 60),
    expected: 'Polygon ou MultiPolygon',
  })
}

/**
 * The outlines of the communes of `wanted` in a GeoJSON value; others are not looked at, those without an outline are
 * left out.
 * @throws InputError `broken-outlines` where it is no collection of communes, has none of them, or a position of one
 * lies in no extent: metres in place of degrees, latitude first, another country.
 */
export function shapesOf(value: unknown, wanted: ReadonlySet<string>, place: Place): CommuneShape[] {
  const { file } = place
  const { data, error } = collectionSchema.safeParse(value)
  if (error !== undefined) {
    const way = error.issues[0]!.path.join('.')
    throw new InputError('broken-outlines', {
      file,
      ...(way !== '' && { column: way }),
      expected: 'un GeoJSON « FeatureCollection » dont chaque élément a « code » et « nom »',
    })
  }
  const found = new Map<string, CommuneShape>()
  for (const { properties, geometry } of data.features) {
    const { code, nom } = properties
    if (!wanted.has(code)) continue
    const polygons = [...(found.get(code)?.polygons ?? []), ...polygonsOf(geometry, code, place)]
    if (polygons.length > 0) found.set(code, { code, name: nom, polygons })
  }
  if (found.size === 0)
    throw new InputError('broken-outlines', { file, expected: 'au moins une commune du territoire' })
  return [...found.values()]
}
