import { geoMercatorRaw } from 'd3'
import type { CommuneMap, CommuneShape, MapPosition } from '../../domain/territory/commune-map.ts'

/** In pixels of the drawing, from its upper left corner. */
export type MapPoint = readonly [number, number]

export interface ProjectedShape {
  readonly code: string
  readonly name: string
  readonly polygons: readonly (readonly (readonly MapPoint[])[])[]
}

/** The tallest that a map is, for its width. */
const MOST_HEIGHT = 1.1
const RADIANS = Math.PI / 180

function positionsOf(shapes: readonly CommuneShape[]): MapPosition[] {
  return shapes.flatMap(({ polygons }) => polygons.flat(2))
}

/** Least and greatest, without a call of a hundred thousand arguments. */
function rangeOf(values: Iterable<number>): readonly [number, number] {
  let [least, greatest] = [Infinity, -Infinity]
  for (const value of values) {
    least = Math.min(least, value)
    greatest = Math.max(greatest, value)
  }
  return [least, greatest]
}

/**
 * Outlines on a plane as wide as `width`: a Mercator projection, which keeps shapes wherever the territory lies, and
 * point by point, so that it does not matter which way a ring turns (RFC 7946 and d3 differ).
 */
export function project({ shapes }: CommuneMap, width: number) {
  const middle = rangeOf(positionsOf(shapes).map(([longitude]) => longitude))
  const meridian = (middle[0] + middle[1]) / 2
  const raw = ([longitude, latitude]: MapPosition): MapPoint => {
    const [x, y] = geoMercatorRaw((longitude - meridian) * RADIANS, latitude * RADIANS)
    return [x, -y]
  }
  const flat = positionsOf(shapes).map(raw)
  const [left, right] = rangeOf(flat.map(([x]) => x))
  const [top, bottom] = rangeOf(flat.map(([, y]) => y))
  // Half a pixel on each side is for the strokes.
  const scale = Math.min((width - 1) / (right - left), (width * MOST_HEIGHT - 1) / (bottom - top))
  const start = (width - scale * (right - left)) / 2
  const place = (position: MapPosition): MapPoint => {
    const [x, y] = raw(position)
    return [start + (x - left) * scale, 0.5 + (y - top) * scale]
  }
  return {
    height: Math.ceil((bottom - top) * scale + 1),
    shapes: shapes.map(({ code, name, polygons }): ProjectedShape => ({
      code,
      name,
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(place))),
    })),
  }
}
