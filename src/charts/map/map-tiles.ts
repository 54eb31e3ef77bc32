import { WHOLE_PERIOD, quantityForDrawing } from '../../domain/series.ts'
import { formatNumber, formatQuantity } from '../../text/language/format.ts'
import { hasValue } from '../../text/points.ts'
import { fr } from '../../text/language/typography.ts'
import { markAttributes } from '../mark.ts'
import { wordsOn } from '../shades.ts'
import { shortNames } from '../short-name.ts'
import { svgElement, svgText } from '../svg.ts'
import { textWidth } from '../wrap.ts'
import type { DrawingFormat } from '../chart.ts'
import type { Ground, Marks } from './ground.ts'
import type { MapClass } from './map-classes.ts'
import type { Series } from '../../domain/series.ts'
import type { TileGrid } from '../../domain/territory/tile.ts'

/** Between two tiles. */
export const GAP = 2
const centred = { 'text-anchor': 'middle' } as const
/** Tiles without any award: hardly more than the ground, with an outline. */
export const NOTHING = { 'fill-opacity': 0.04, 'stroke-opacity': 0.35 } as const

/** Of a tile and its words, in pixels. */
export interface TileSizes {
  readonly tile: number
  readonly height: number
  readonly name: number
  readonly value: number
}

/** A tile and what stands in it. */
interface TileCommune {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly x: number
  readonly y: number
  readonly value: number
}

/** The sizes at which a grid fills the width. */
export function tileSizes(grid: TileGrid, { width, narrow }: DrawingFormat): TileSizes {
  const columns = Math.max(...[...grid.values()].map(({ column }) => column))
  return {
    tile: width / columns,
    height: narrow ? 31 : 42,
    name: narrow ? 9 : 10.5,
    value: narrow ? 10.5 : 13,
  }
}

/** All places of the grid; those that no point names have a true zero: no award in the files. */
function tileCommunes(series: Series, grid: TileGrid, { tile, height, name }: TileSizes): TileCommune[] {
  const values = new Map(
    series.points.filter(hasValue).map(({ series: code, value }) => [code!, quantityForDrawing(value)]),
  )
  const shorts = shortNames(
    [...grid.values()].map((each) => each.name),
    (tile - GAP - 2) / name,
  )
  return [...grid].map(([code, place], index) => ({
    code,
    name: place.name,
    short: shorts[index]!,
    x: (place.column - 1) * tile,
    y: (place.row - 1) * height,
    value: values.get(code) ?? 0,
  }))
}

/** A tile: its strength by class, short name, value where it fits, and the full name as its title. */
function tileElement(
  document: Document,
  commune: TileCommune,
  { tile, height, name, value: valueSize }: TileSizes,
  found: MapClass | undefined,
  { unit, meaning }: Marks,
): readonly Element[] {
  const { code, short, x, y, value } = commune
  const middle = x + tile / 2 - GAP / 2
  const printed = formatNumber(value)
  const title = svgElement(document, 'title', {}, fr`${commune.name} : ${formatQuantity(value, unit)}`)
  const box = svgElement(
    document,
    'rect',
    {
      x,
      y,
      width: tile - GAP,
      height: height - GAP,
      class: found === undefined ? 'ink-2' : meaning,
      fill: 'currentColor',
      stroke: 'currentColor',
      'stroke-width': 0.5,
      ...(found === undefined ? NOTHING : { 'fill-opacity': found.shade }),
      ...markAttributes({ period: WHOLE_PERIOD, series: code, value }),
    },
    title,
  )
  const word = (text: string, size: number, at: number) =>
    svgText(document, [text], {
      x: middle,
      y: y + height * at,
      'font-size': size,
      class: found === undefined ? 'ink-2' : wordsOn(found.shade),
      fill: 'currentColor',
      'pointer-events': 'none',
      ...centred,
    })
  const fits = textWidth(printed) * valueSize * 0.9 <= tile - GAP
  return [box, word(short, name, 0.4), ...(fits ? [word(printed, valueSize, 0.8)] : [])]
}

/** One tile a commune, row by row, so that they are read as they stand. */
export function tileGround(series: Series, grid: TileGrid, format: DrawingFormat): Ground {
  const sizes = tileSizes(grid, format)
  const communes = tileCommunes(series, grid, sizes)
  return {
    places: grid,
    values: communes.map(({ value }) => value),
    height: Math.max(...[...grid.values()].map(({ row }) => row)) * sizes.height,
    notes: [],
    elements: (document, classOf, marks) =>
      communes
        .toSorted((a, b) => a.y - b.y || a.x - b.x)
        .flatMap((commune) => tileElement(document, commune, sizes, classOf(commune.value), marks)),
  }
}
