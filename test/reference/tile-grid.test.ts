import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readTerritory } from '../../scripts/site/territory.ts'
import { localScopeFileOf } from '../../scripts/site/local-scope.ts'
import { centroidOf } from '../../scripts/reference/centroid.ts'
import { gridRows } from '../../scripts/reference/grid.ts'
import { localScopeOf } from '../../src/domain/territory/local-scope.ts'
import { tileGridOf, tileRowSchema } from '../../src/domain/territory/tile.ts'
import type { Outlines } from '../../scripts/reference/grid.ts'

const ROOT = join(import.meta.dirname, '../..')
const OUTLINES = join(ROOT, '../shared/data/geo/mel-communes-extrait-geofla2016.geojson')
const text = readFileSync(join(ROOT, 'data/territories/mel/grille-communes.csv'), 'utf8')
const rows = Papa.parse(text, { header: true, skipEmptyLines: true }).data.map((row) =>
  tileRowSchema.parse(row),
)
const scope = localScopeFileOf((await readTerritory('mel')).scope)

describe('the grid of the communes', () => {
  it('has a place of its own for each commune of today, and for no other', () => {
    expect(rows.map((row) => row.code_insee).toSorted()).toEqual(
      scope.communes.map(({ code }) => code).toSorted(),
    )
    expect(new Set(rows.map(({ colonne, ligne }) => `${colonne} ${ligne}`)).size).toBe(rows.length)
    expect(Math.min(...rows.map(({ colonne }) => colonne))).toBe(1)
    expect(Math.min(...rows.map(({ ligne }) => ligne))).toBe(1)
  })

  it('lies as the territory does: Halluin north, Carnin south, Baisieux east of Lille, Armentières west', () => {
    const at = (name: string) => rows.find(({ nom }) => nom === name)!
    const lille = at('Lille')
    expect(at('Halluin').ligne).toBeLessThan(lille.ligne)
    expect(at('Carnin').ligne).toBeGreaterThan(lille.ligne)
    expect(at('Baisieux').colonne).toBeGreaterThan(lille.colonne)
    expect(at('Armentières').colonne).toBeLessThan(lille.colonne)
  })

  it('credits IGN in every row and holds no outline', () => {
    for (const row of rows) expect(row.source).toContain('IGN')
    expect(text).not.toMatch(/\d+\.\d{3,}/)
  })

  it('is only of the communes of the portal’s territory', () => {
    expect(tileGridOf(rows, localScopeOf(scope)).size).toBe(rows.length)
    const elsewhere = localScopeOf({ ...scope, communes: [{ code: '69123', name: 'Lyon', population: 1 }] })
    expect(tileGridOf(rows, elsewhere).size).toBe(0)
  })

  it.skipIf(!existsSync(OUTLINES))('is what the outlines give again (skipped without them)', () => {
    const outlines = JSON.parse(readFileSync(OUTLINES, 'utf8')) as Outlines
    expect(
      `${Papa.unparse(gridRows(outlines, scope.communes, 'IGN GEOFLA 2016 (Licence Ouverte)'), { newline: '\n' })}\n`,
    ).toBe(text)
  })
})

describe('how it is derived', () => {
  const square = (x: number, y: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ] as [number, number][],
    ],
  })

  it('takes the centre of gravity of an outline, of several parts by their area', () => {
    const plane = ([x, y]: readonly [number, number]) => [x, y] as const
    expect(centroidOf(square(2, 4), plane)).toEqual({ x: 2.5, y: 4.5, area: 1 })
    const two = {
      type: 'MultiPolygon' as const,
      coordinates: [square(0, 0), square(2, 0)].map((each) => each.coordinates),
    }
    expect(centroidOf(two, plane)).toEqual({ x: 1.5, y: 0.5, area: 2 })
  })

  it('guesses no place for a commune that has no outline, such as a new one', () => {
    const outlines: Outlines = { features: [{ properties: { code: '59001' }, geometry: square(3, 50) }] }
    expect(() =>
      gridRows(
        outlines,
        [
          { code: '59001', name: 'Un' },
          { code: '59999', name: 'Nouvelle' },
        ],
        'IGN',
      ),
    ).toThrow('no outline for 59999 Nouvelle')
  })
})
