import { feature, mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { memoize } from '../../domain/memoize.ts'
import type { CommuneMap } from '../../domain/territory/commune-map.ts'
import { project } from './projection.ts'
import type { MapPoint, ProjectedShape } from './projection.ts'

/** A line of the map, as points in pixels. */
export type MapLine = readonly MapPoint[]

/** The communes as they are drawn, and the lines between two of them or around all. */
export interface SimplifiedMap {
  readonly height: number
  readonly shapes: readonly ProjectedShape[]
  /** Each border once; `towards` is absent on the outside. */
  lines(holds: (code: string, towards: string | undefined) => boolean): readonly MapLine[]
}

/** A corner that takes away less than this, in square pixels, is not seen. */
const LEAST_AREA = 0.6
/** Points of all borders together, each border once: the drawing stays light however many communes there are. */
const MOST_POINTS = 5000

type Communes = Topology<{ readonly communes: GeometryCollection<{ readonly code: string }> }>

const pointsIn = ({ arcs }: Communes) => arcs.reduce((sum, arc) => sum + arc.length, 0)

/** Corners are taken away from borders, not from communes: neighbours still share theirs. */
function lighter(weighed: Communes): Communes {
  let least = LEAST_AREA
  let light = simplify(weighed, least)
  while (pointsIn(light) > MOST_POINTS && least < 1e6) {
    least *= 1.5
    light = simplify(weighed, least)
  }
  return light
}

function topologyOf(shapes: readonly ProjectedShape[]): Communes {
  const communes: FeatureCollection<MultiPolygon, { readonly code: string }> = {
    type: 'FeatureCollection',
    features: shapes.map(({ code, polygons }) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'MultiPolygon', coordinates: polygons as unknown as Position[][][] },
    })),
  }
  return topology({ communes }) as unknown as Communes
}

/** A part too small to be drawn is left out, but not the last of a commune: it keeps its largest as it was. */
function drawn(shape: ProjectedShape, light: Position[][][]): ProjectedShape {
  const polygons = (light as unknown as ProjectedShape['polygons']).flatMap(([outer, ...holes]) =>
    outer!.length < 4 ? [] : [[outer!, ...holes.filter(({ length }) => length >= 4)]],
  )
  return { ...shape, polygons: polygons.length > 0 ? polygons : shape.polygons.slice(0, 1) }
}

function simplified(map: CommuneMap, width: number): SimplifiedMap {
  const { height, shapes } = project(map, width)
  const light = lighter(presimplify(topologyOf(shapes)))
  const { communes } = light.objects
  const { features } = feature(light, communes)
  return {
    height,
    shapes: shapes.map((shape, index) =>
      drawn(shape, (features[index]!.geometry as MultiPolygon).coordinates),
    ),
    lines: (holds) => {
      const codeOf = (geometry: unknown) => (geometry as { properties: { code: string } }).properties.code
      const { coordinates } = mesh(light, communes, (one, other) =>
        holds(codeOf(one), one === other ? undefined : codeOf(other)),
      )
      return coordinates as unknown as readonly MapLine[]
    },
  }
}

const byWidth = memoize((map: CommuneMap) => {
  const made = new Map<number, SimplifiedMap>()
  return (width: number): SimplifiedMap => {
    const ready = made.get(width) ?? simplified(map, width)
    made.set(width, ready)
    return ready
  }
})

/** The map at a width in pixels, made once for all drawings of that width. */
export const simplifiedMap = (map: CommuneMap, width: number): SimplifiedMap => byWidth(map)(width)
