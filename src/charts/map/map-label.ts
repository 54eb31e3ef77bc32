import { polygonArea, polygonCentroid, polygonContains } from 'd3'
import type { MapPoint, ProjectedShape } from './projection.ts'

type Corners = [number, number][]

/** Where a label may stand: its middle, and the room to each side of it. */
export interface LabelRoom {
  readonly middle: MapPoint
  /** Half of the width that is free over the height of the label, in pixels. */
  halfWidth(height: number): number
}

/** How far a level line runs from `x` before it meets the ring, on the nearer side. */
function reach(ring: Corners, [x, y]: MapPoint): number {
  if (!polygonContains(ring, [x, y])) return 0
  let least = Infinity
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length]!
    if (y1 > y !== y2 > y) least = Math.min(least, Math.abs(x1 + ((y - y1) * (x2 - x1)) / (y2 - y1) - x))
  })
  return least
}

/** The room in the largest part of a commune, around its centre of gravity. */
export function labelRoom({ polygons }: ProjectedShape): LabelRoom {
  const outer = polygons.map(([ring]) => ring as unknown as Corners)
  const ring = outer.toSorted((a, b) => Math.abs(polygonArea(b)) - Math.abs(polygonArea(a)))[0]!
  const [x, y] = polygonCentroid(ring)
  return {
    middle: [x, y],
    halfWidth: (height) =>
      Math.min(...[-height / 2, 0, height / 2].map((step) => reach(ring, [x, y + step]))),
  }
}
