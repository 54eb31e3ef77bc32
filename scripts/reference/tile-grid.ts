/**
 * Writes `data/reference/grille-communes.csv`: `node scripts/reference/tile-grid.ts <outlines.geojson>`. The outlines
 * (IGN, GEOFLA 2016, Licence Ouverte, property `code`) stay where they are: no outline is copied.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { readTerritory } from '../inputs.ts'
import { localScopeFileOf } from '../local-scope.ts'
import { gridRows } from './grid.ts'
import type { Outlines } from './grid.ts'

const TARGET = join(import.meta.dirname, '../../data/reference/grille-communes.csv')

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('usage: node scripts/reference/tile-grid.ts <outlines.geojson>')
const outlines = JSON.parse(readFileSync(path, 'utf8')) as Outlines
const { communes } = localScopeFileOf(await readTerritory('mel'))
writeFileSync(TARGET, `${Papa.unparse(gridRows(outlines, communes), { newline: '\n' })}\n`)
