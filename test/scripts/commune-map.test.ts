import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { communeMapOf } from '../../scripts/site/commune-map.ts'

const SOURCE = {
  title: 'Contours des communes',
  publisher: 'Etalab, d’après l’IGN et l’INSEE',
  licence: 'Licence Ouverte 2.0',
  demonstration: false,
  accessed: '2026-11-28',
}
const outline = (code: string, x: number) => ({
  type: 'Feature',
  properties: { code, nom: `Commune ${code}` },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 48],
        [x + 0.1, 48],
        [x, 48.1],
        [x, 48],
      ],
    ],
  },
})
const text = (...features: readonly unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const COMMUNES = ['29019', '29232', '29001'].map((code) => ({ code, name: `Commune ${code}` }))

describe('the outlines of a territory', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'alo-geo-'))
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  function bring(folder: string, content: string, more: object = {}): string {
    const path = join(home, 'geo', folder)
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'communes.geojson'), content)
    writeFileSync(join(path, 'source.json'), JSON.stringify({ ...SOURCE, ...more }))
    return join(path, 'communes.geojson')
  }

  it('are none where no file was brought', async () => {
    expect(await communeMapOf(home, COMMUNES)).toEqual({ sources: [], shapes: [], missing: [] })
  })

  it('come from each file below geo/, the first holds; with who drew them, and of which day', async () => {
    bring('communes', text(outline('29019', -4)), { licence: 'Première' })
    bring('communes-du-departement', text(outline('29019', -3), outline('29232', -3.5), outline('29233', -3)))
    const { sources, shapes, missing } = await communeMapOf(home, COMMUNES)
    expect(sources.map(({ licence, date }) => [licence, date])).toEqual([
      ['Première', '2026-11-28'],
      ['Licence Ouverte 2.0', '2026-11-28'],
    ])
    expect(missing).toEqual([COMMUNES[2]])
    expect(shapes.map(({ code, polygons }) => [code, polygons[0]![0]![0]![0]])).toEqual([
      ['29019', -4],
      ['29232', -3.5],
    ])
  })

  it('stop the build where the file is cut, not the one that was fetched, or huge', async () => {
    bring('communes', text(outline('29019', -4)).slice(0, -5))
    await expect(communeMapOf(home, COMMUNES)).rejects.toMatchObject({ problem: 'broken-json' })
    const sha256 = createHash('sha256').update('another').digest('hex')
    const path = bring('communes', text(outline('29019', -4)), { sha256 })
    await expect(communeMapOf(home, COMMUNES)).rejects.toMatchObject({ problem: 'sha256-mismatch' })
    // A sparse file: its size is told before a byte of it is read.
    truncateSync(path, 1e9)
    await expect(communeMapOf(home, COMMUNES)).rejects.toMatchObject({ problem: 'broken-outlines' })
  })
})
