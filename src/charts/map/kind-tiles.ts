import { formatCount } from '../../text/language/format.ts'
import { textWidth } from '../wrap.ts'
import { shortNames } from '../short-name.ts'
import { svgElement, svgText } from '../svg.ts'
import { fr } from '../../text/language/typography.ts'
import { footKey } from './map-key.ts'
import { GAP, NOTHING, tileSizes } from './map-tiles.ts'
import type { Drawing, DrawingFormat } from '../chart.ts'
import type { Meaning } from '../../domain/indicator.ts'
import type { Tile, TileGrid } from '../../domain/territory/tile.ts'

/** What stands in a commune: how many of each kind, in the order of the kinds. */
export type KindsByCommune = ReadonlyMap<string, readonly number[]>

/** What one of a kind, and what several, are called. */
interface TileKind {
  readonly one: string
  readonly many: string
}

interface KindTiles {
  /** The first fills the tile, the others are a disc, a square and a triangle in it. */
  readonly kinds: readonly TileKind[]
  readonly counts: KindsByCommune
  readonly meaning: Meaning
  /** What has no place on the map. */
  readonly notes: readonly string[]
}

/** Strong enough to be seen in grey, weak enough for words. */
const FILL = 0.32
const MARK = 9
/** From the middle of a mark to that of the next. */
const STEP = MARK + 3
/** More marks than these of a kind are told by the title of the tile alone. */
const MOST_MARKS = 3

/** A disc, a square, a triangle: kinds differ without any colour. */
function mark(document: Document, kind: number, x: number, y: number, size = MARK): Element {
  const half = size / 2
  const solid = { fill: 'currentColor' }
  if (kind === 1) return svgElement(document, 'circle', { cx: x, cy: y, r: half, ...solid })
  if (kind === 2)
    return svgElement(document, 'rect', { x: x - half, y: y - half, width: size, height: size, ...solid })
  return svgElement(document, 'path', { d: `M${x},${y - half}l${half},${size}h${-size}z`, ...solid })
}

/** The kinds of the marks of a tile, one a mark: one of each kind at least, and of each no more than there is room for. */
function marksOf(counts: readonly number[], room: number): readonly number[] {
  const rounds = Array.from({ length: MOST_MARKS }, (_, round) =>
    counts.flatMap((count, kind) => (kind > 0 && count > round ? [kind] : [])),
  )
  const most = Math.max(rounds[0]!.length, Math.floor(room / STEP))
  return rounds
    .flat()
    .slice(0, most)
    .toSorted((one, other) => one - other)
}

function tileTitle(name: string, kinds: readonly TileKind[], counts: readonly number[]): string {
  const told = kinds.flatMap(({ one, many }, index) =>
    counts[index] ? [formatCount(counts[index], one, many)] : [],
  )
  return told.length === 0 ? fr`${name} : aucun adhérent connu` : fr`${name} : ${told.join(', ')}`
}

function keyElements(
  document: Document,
  { kinds, meaning }: KindTiles,
  top: number,
  width: number,
): { readonly elements: readonly Element[]; readonly bottom: number } {
  let [x, y] = [1, top]
  const elements = kinds.map(({ one: label }, kind) => {
    const advance = 22 + textWidth(label) * 13 + 16
    if (x + advance > width) [x, y] = [1, y + 21]
    const box = {
      x,
      y,
      width: 15,
      height: 14,
      fill: 'currentColor',
      stroke: 'currentColor',
      'stroke-width': 0.5,
    }
    const sign =
      kind === 0
        ? svgElement(
            document,
            'g',
            { class: meaning },
            svgElement(document, 'rect', { ...box, 'fill-opacity': FILL }),
          )
        : svgElement(document, 'g', { class: 'ink' }, mark(document, kind, x + 8, y + 7))
    const words = svgElement(
      document,
      'g',
      { class: 'ink' },
      svgText(document, [label], { x: x + 22, y: y + 12 }),
    )
    x += advance
    return svgElement(document, 'g', {}, sign, words)
  })
  return { elements, bottom: y + 24 }
}

/** Communes as tiles near to where they lie, with what kinds of things stand in each. */
export function kindTiles(grid: TileGrid, tiles: KindTiles, format: DrawingFormat): Drawing {
  const { width, narrow } = format
  const { tile, height, name: nameSize } = tileSizes(grid, format)
  const { kinds, counts, meaning, notes } = tiles
  const room = tile - GAP - 2
  const shorts = shortNames(
    [...grid.values()].map(({ name }) => name),
    room / nameSize,
  )
  const drawTile = (
    document: Document,
    [code, { name, column, row }]: readonly [string, Tile],
    index: number,
  ) => {
    const own = counts.get(code) ?? kinds.map(() => 0)
    const [x, y] = [(column - 1) * tile, (row - 1) * height]
    const middle = x + (tile - GAP) / 2
    const marks = marksOf(own, room)
    const step = Math.min(STEP, room / marks.length)
    const isFilled = (own[0] ?? 0) > 0
    const box = {
      x,
      y,
      width: tile - GAP,
      height: height - GAP,
      fill: 'currentColor',
      stroke: 'currentColor',
      'stroke-width': 0.5,
      ...(isFilled ? { 'fill-opacity': FILL } : NOTHING),
    }
    const title = svgElement(document, 'title', {}, tileTitle(name, kinds, own))
    const rect = svgElement(document, 'rect', box, title)
    return svgElement(
      document,
      'g',
      {},
      svgElement(document, 'g', { class: isFilled ? meaning : 'ink-2' }, rect),
      svgElement(
        document,
        'g',
        { class: isFilled || marks.length > 0 ? 'ink' : 'ink-2', 'pointer-events': 'none' },
        svgText(document, [shorts[index]!], {
          x: middle,
          y: y + height * 0.4,
          'font-size': nameSize,
          'text-anchor': 'middle',
        }),
        ...marks.map((kind, place) =>
          mark(
            document,
            kind,
            middle + (place - (marks.length - 1) / 2) * step,
            y + height * 0.68,
            Math.min(MARK, step - 1),
          ),
        ),
      ),
    )
  }
  const ground = Math.max(...[...grid.values()].map(({ row }) => row)) * height
  return (document) => {
    const key = keyElements(document, tiles, ground + 14, width)
    const foot = footKey(document, notes, key.bottom, width)
    return svgElement(
      document,
      'svg',
      {
        class: 'chart',
        'font-size': narrow ? 12 : 13,
        width,
        height: foot.bottom,
        viewBox: `0 0 ${width} ${foot.bottom}`,
      },
      ...[...grid].map((entry, index) => drawTile(document, entry, index)),
      ...key.elements,
      ...foot.elements,
    )
  }
}
