/**
 * Derives `data/reference/grille-communes.csv`: one place in a grid for each commune of a territory, near to where it
 * lies. `node scripts/reference/tile-grid.ts <outlines.geojson>`; the outlines (IGN, GEOFLA 2016, Licence Ouverte,
 * properties `code` and `nom`) stay where they are: no outline is copied. Same input, same output.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { readTerritory } from '../inputs.ts'
import { localScopeFileOf } from '../local-scope.ts'
import { leastCostAssignment } from './assignment.ts'
import { centroidOf } from './centroid.ts'
import type { Outline, Position } from './centroid.ts'

const TARGET = join(import.meta.dirname, '../../data/reference/grille-communes.csv')
const SOURCE =
  'Place approchée, dérivée des contours communaux IGN GEOFLA 2016 (Licence Ouverte) ; codes et noms : découpage administratif Etalab'
/** At 50.6° north a degree of longitude is that much shorter than one of latitude. */
const LATITUDE = 50.6
const project = ([longitude, latitude]: Position): Position => [
  longitude * Math.cos((LATITUDE * Math.PI) / 180),
  -latitude,
]

interface Outlines {
  readonly features: readonly { readonly properties: { readonly code: string }; readonly geometry: Outline }[]
}

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('usage: node scripts/reference/tile-grid.ts <outlines.geojson>')
const { features } = JSON.parse(readFileSync(path, 'utf8')) as Outlines
const { communes } = localScopeFileOf(await readTerritory('mel'))
const outlines = new Map(features.map(({ properties, geometry }) => [properties.code, geometry]))

// A commune that merged or changed its code since the outlines were drawn has no place here: never guess one.
const placeless = communes.filter(({ code }) => !outlines.has(code))
if (placeless.length > 0)
  throw new Error(`no outline for ${placeless.map(({ code, name }) => `${code} ${name}`).join(', ')}`)

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
const cells = leastCostAssignment(cost)
const [firstColumn, firstRow] = [
  Math.min(...cells.map((index) => index % columns)),
  Math.min(...cells.map((index) => Math.floor(index / columns))),
]
const table = placed.map(({ code, name }, index) => ({
  code_insee: code,
  nom: name,
  colonne: (cells[index]! % columns) - firstColumn + 1,
  ligne: Math.floor(cells[index]! / columns) - firstRow + 1,
  source: SOURCE,
}))
writeFileSync(TARGET, `${Papa.unparse(table, { newline: '\n' })}\n`)
