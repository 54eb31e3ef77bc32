import { munkres } from 'munkres'
import { centroidOf } from './centroid.ts'
import type { CommuneOutline, Position } from './centroid.ts'

export interface Outlines {
  readonly features: readonly {
    readonly properties: { readonly code: string }
    readonly geometry: CommuneOutline
  }[]
}

/** One row of `data/reference/grille-communes.csv`. */
export interface GridRow {
  readonly code_insee: string
  readonly nom: string
  readonly colonne: number
  readonly ligne: number
  readonly source: string
}

/** North of the equator a degree of longitude is shorter than one of latitude: by as much as in their middle, to a tenth. */
function projection(outlines: readonly CommuneOutline[]): (position: Position) => Position {
  const centres = outlines.map((outline) => centroidOf(outline, (position) => position))
  const latitude = Math.round((centres.reduce((sum, { y }) => sum + y, 0) / centres.length) * 10) / 10
  const shortening = Math.cos((latitude * Math.PI) / 180)
  return ([east, north]) => [east * shortening, -north]
}

/**
 * A place in a grid for each commune, near to where it lies: the cells are as large as a commune is on average, and
 * the centres go to cells of their own at the least total squared distance. Same input, same output.
 * @param credit Whose outlines they are, of which year and under which licence: it stands in each row.
 * @throws Error where a commune has no outline: one that merged or changed its code since they were drawn has no
 * known place, and none is guessed.
 */
export function gridRows(
  { features }: Outlines,
  communes: readonly { readonly code: string; readonly name: string }[],
  credit: string,
): GridRow[] {
  const outlines = new Map(features.map(({ properties, geometry }) => [properties.code, geometry]))
  const placeless = communes.filter(({ code }) => !outlines.has(code))
  if (placeless.length > 0)
    throw new Error(`no outline for ${placeless.map(({ code, name }) => `${code} ${name}`).join(', ')}`)

  const project = projection(communes.map(({ code }) => outlines.get(code)!))
  const placed = communes
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name }) => ({ code, name, ...centroidOf(outlines.get(code)!, project) }))
  const cell = Math.sqrt(placed.reduce((sum, { area }) => sum + area, 0) / placed.length)
  const [left, top] = [Math.min(...placed.map(({ x }) => x)), Math.min(...placed.map(({ y }) => y))]
  const inCells = placed.map(({ x, y }) => ({ x: (x - left) / cell, y: (y - top) / cell }))
  const columns = Math.ceil(Math.max(...inCells.map(({ x }) => x))) + 1
  const rows = Math.ceil(Math.max(...inCells.map(({ y }) => y))) + 1
  const cost = inCells.map(({ x, y }) =>
    Array.from({ length: rows * columns }, (_, index) => {
      const [dx, dy] = [x - (index % columns), y - Math.floor(index / columns)]
      return Math.round((dx * dx + dy * dy) * 1e6)
    }),
  )
  const cells = munkres(cost)
    .toSorted(([one], [other]) => one - other)
    .map(([, index]) => index)
  const firstColumn = Math.min(...cells.map((index) => index % columns))
  const firstRow = Math.min(...cells.map((index) => Math.floor(index / columns)))
  return placed.map(({ code, name }, index) => ({
    code_insee: code,
    nom: name,
    colonne: (cells[index]! % columns) - firstColumn + 1,
    ligne: Math.floor(cells[index]! / columns) - firstRow + 1,
    source: `Place approchée, dérivée des contours communaux ${credit} ; codes et noms : découpage administratif Etalab`,
  }))
}
