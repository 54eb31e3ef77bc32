import { describe, expect, it } from 'vitest'
import { NARROW, WIDE } from '../../src/charts/chart.ts'
import { kindTiles } from '../../src/charts/map/kind-tiles.ts'
import { renderChart } from '../../src/charts/render.ts'

const grid = new Map([
  ['59350', { name: 'Lille', column: 1, row: 1 }],
  ['59599', { name: 'Tourcoing', column: 2, row: 1 }],
  ['59512', { name: 'Roubaix', column: 2, row: 2 }],
])
const tiles = {
  kinds: ['commune', 'CCAS', 'établissement', 'autre'],
  counts: new Map([
    ['59350', [1, 5, 1, 0]],
    ['59599', [0, 0, 0, 1]],
  ]),
  meaning: 'local',
  notes: ['Sans place : 2 adhérents.'],
} as const
const draw = (format: typeof WIDE) =>
  renderChart(kindTiles(grid, tiles, format), { id: 'essai', meaning: 'local' }).replaceAll('&#160;', ' ')

describe('kindTiles', () => {
  it('names every commune with what stands in it, none known included', () => {
    const titles = [...draw(WIDE).matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)
    expect(titles).toEqual([
      'Lille : 1 commune, 5 CCAS, 1 établissement',
      'Tourcoing : 1 autre',
      'Roubaix : aucun adhérent connu',
    ])
  })

  it('fills the tile for the first kind and gives the others forms of their own, three of a kind at most', () => {
    const svg = draw(WIDE)
    expect(svg.match(/class="local"><rect/g)).toHaveLength(2)
    // One more of each form is in the key.
    expect(svg.match(/<circle/g)).toHaveLength(3 + 1)
    expect(svg.match(/ d="M[^"]*z"/g)).toHaveLength(1 + 1)
  })

  it('has its key and what has no place under it, within the width of a telephone', () => {
    const svg = draw(NARROW)
    for (const words of ['commune', 'CCAS', 'établissement', 'autre', 'Sans place : 2 adhérents.'])
      expect(svg).toContain(`>${words}</`)
    expect(svg).toContain(`viewBox="0 0 ${NARROW.width} `)
    expect(svg).not.toContain('style=')
  })
})
