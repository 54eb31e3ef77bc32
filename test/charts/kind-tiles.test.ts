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
  kinds: [
    { one: 'commune', many: 'communes' },
    { one: 'CCAS', many: 'CCAS' },
    { one: 'établissement', many: 'établissements' },
    { one: 'autre', many: 'autres' },
  ],
  counts: new Map([
    ['59350', [1, 5, 1, 0]],
    ['59599', [0, 0, 0, 2]],
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
      'Tourcoing : 2 autres',
      'Roubaix : aucun adhérent connu',
    ])
  })

  it('fills the tile for the first kind and gives the others forms of their own, three of a kind at most', () => {
    const svg = draw(WIDE)
    expect(svg.match(/class="local"><rect/g)).toHaveLength(2)
    // One more of each form is in the key.
    expect(svg.match(/<circle/g)).toHaveLength(3 + 1)
    expect(svg.match(/ d="M[^"]*z"/g)).toHaveLength(2 + 1)
  })

  it('keeps every mark within its tile, one of each kind at least, on a telephone of many columns', () => {
    const columns = new Map(
      Array.from({ length: 13 }, (_, index) => [String(index), { name: 'Ici', column: index + 1, row: 1 }]),
    )
    const crowded = { ...tiles, counts: new Map([['0', [1, 4, 4, 4]]]), notes: [] }
    const svg = renderChart(kindTiles(columns, crowded, NARROW), { id: 'essai', meaning: 'local' })
    const drawn = svg.split('pointer-events="none"')[1]!.split('</g></g>')[0]!
    const number = (text: string, name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(text)![1])
    const of = (element: string) =>
      [...drawn.matchAll(new RegExp(`<${element} [^>]*`, 'g'))].map(([text]) => text)
    const discs = of('circle').map((text) => [
      number(text, 'cx') - number(text, 'r'),
      number(text, 'cx') + number(text, 'r'),
    ])
    const squares = of('rect').map((text) => [number(text, 'x'), number(text, 'x') + number(text, 'width')])
    const triangles = of('path').map((text) => {
      const [, x, half] = / d="M([\d.]+),[\d.]+l([\d.]+),/.exec(text)!
      return [Number(x) - Number(half), Number(x) + Number(half)]
    })
    for (const found of [discs, squares, triangles]) expect(found.length).toBeGreaterThan(0)
    const reach = [...discs, ...squares, ...triangles].flat()
    expect(Math.min(...reach)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...reach)).toBeLessThanOrEqual(NARROW.width / 13 - 2)
  })

  it('has its key and what has no place under it, within the width of a telephone', () => {
    const svg = draw(NARROW)
    for (const words of ['commune', 'CCAS', 'établissement', 'autre', 'Sans place : 2 adhérents.'])
      expect(svg).toContain(`>${words}</`)
    expect(svg).toContain(`viewBox="0 0 ${NARROW.width} `)
    expect(svg).not.toContain('style=')
  })
})
