/**
 * Writes `grille-communes.csv` of a territory: `node scripts/reference/tile-grid.ts <territory> <outlines.geojson>`. The
 * outlines (IGN, GEOFLA 2016, Licence Ouverte, property `code`) stay where they are: no outline is copied.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { readTerritory, territoryFolder } from '../site/territory.ts'
import { localScopeFileOf } from '../site/local-scope.ts'
import { gridRows } from './grid.ts'
import type { Outlines } from './grid.ts'

const [told, path] = process.argv.slice(2)
if (told === undefined || path === undefined)
  throw new Error('usage: node scripts/reference/tile-grid.ts <territory> <outlines.geojson>')
const outlines = JSON.parse(readFileSync(path, 'utf8')) as Outlines
const { communes } = localScopeFileOf((await readTerritory(told)).scope)
const target = join(territoryFolder(told), 'grille-communes.csv')
writeFileSync(target, `${Papa.unparse(gridRows(outlines, communes), { newline: '\n' })}\n`)
