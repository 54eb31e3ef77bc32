/**
 * Writes `grille-communes.csv` of a territory: `node scripts/reference/tile-grid.ts <territory> <outlines.geojson>
 * "IGN GEOFLA 2016 (Licence Ouverte)"`. The outlines (property `code`) stay where they are: no outline is copied, and
 * the last words credit them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { readTerritory, territoryFolder } from '../site/territory.ts'
import { localScopeFileOf } from '../site/local-scope.ts'
import { gridRows } from './grid.ts'
import type { Outlines } from './grid.ts'

const [told, path, credit] = process.argv.slice(2)
if (told === undefined || path === undefined || credit === undefined)
  throw new Error('usage: node scripts/reference/tile-grid.ts <territory> <outlines.geojson> <credit>')
const outlines = JSON.parse(readFileSync(path, 'utf8')) as Outlines
const { communes } = localScopeFileOf((await readTerritory(told)).scope)
const target = join(territoryFolder(told), 'grille-communes.csv')
writeFileSync(target, `${Papa.unparse(gridRows(outlines, communes, credit), { newline: '\n' })}\n`)
