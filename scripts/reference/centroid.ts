export type Position = readonly [number, number]
type Ring = readonly Position[]

/** The two shapes in which outlines of communes come. */
export type CommuneOutline =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }

export interface Centroid {
  readonly x: number
  readonly y: number
  readonly area: number
}

function ringCentroid(ring: Ring, project: (position: Position) => Position): Centroid {
  let [doubleArea, x, y] = [0, 0, 0]
  for (let index = 0; index < ring.length - 1; index++) {
    const [[x0, y0], [x1, y1]] = [project(ring[index]!), project(ring[index + 1]!)]
    const cross = x0 * y1 - x1 * y0
    doubleArea += cross
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
  }
  return { x: x / (3 * doubleArea), y: y / (3 * doubleArea), area: Math.abs(doubleArea) / 2 }
}

/** Centre of gravity and area of an outline, by its outer rings; `project` makes a plane of degrees. */
export function centroidOf(outline: CommuneOutline, project: (position: Position) => Position): Centroid {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates
  const rings = polygons.map(([outer]) => ringCentroid(outer!, project))
  const area = rings.reduce((sum, ring) => sum + ring.area, 0)
  const mean = (axis: 'x' | 'y') => rings.reduce((sum, ring) => sum + ring[axis] * ring.area, 0) / area
  return { x: mean('x'), y: mean('y'), area }
}
