import { WHOLE_PERIOD, quantityForDrawing } from '../domain/series.ts'
import { formatNumber, formatPercent, formatQuantity } from '../text/format.ts'
import { hasValue, isUnknown } from '../text/points.ts'
import { fr } from '../text/typography.ts'
import { HATCH_UNKNOWN } from './chart.ts'
import { mapClasses } from './map-classes.ts'
import { markAttributes } from './mark.ts'
import { rankedChart } from './ranked.ts'
import { wordsOn } from './shades.ts'
import { shortNames } from './short-name.ts'
import { svgElement, svgText } from './svg.ts'
import { textWidth, wrapLabel } from './wrap.ts'
import type { Chart, Format } from './chart.ts'
import type { ChartSpec } from '../domain/indicator.ts'
import type { MapClass } from './map-classes.ts'
import type { Series } from '../domain/series.ts'
import type { TileGrid } from '../domain/tile.ts'

const GAP = 2
const SWATCH = 15
const centred = { 'text-anchor': 'middle' } as const

interface Sizes {
  readonly tile: number
  readonly height: number
  readonly name: number
  readonly value: number
}

interface Commune {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly x: number
  readonly y: number
  readonly value: number
}

function sizesOf(grid: TileGrid, { width, narrow }: Format): Sizes {
  const columns = Math.max(...[...grid.values()].map(({ column }) => column))
  return {
    tile: width / columns,
    height: narrow ? 31 : 42,
    name: narrow ? 9 : 10.5,
    value: narrow ? 10.5 : 13,
  }
}

/** All places of the grid; those that no point names have a true zero: no award in the files. */
function communesOf(series: Series, grid: TileGrid, { tile, height, name }: Sizes): Commune[] {
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

function tileElement(
  document: Document,
  commune: Commune,
  { tile, height, name, value: valueSize }: Sizes,
  found: MapClass | undefined,
  { unit, meaning }: { readonly unit: Series['unit']; readonly meaning: string },
): Element {
  const { code, short, x, y, value } = commune
  const words = found === undefined ? 'ink-2' : wordsOn(found.shade)
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
      fill: 'currentColor',
      'fill-opacity': found?.shade ?? 0.04,
      stroke: 'currentColor',
      'stroke-opacity': found === undefined ? 0.35 : 1,
      'stroke-width': 0.5,
      ...markAttributes({ period: WHOLE_PERIOD, series: code, value }),
    },
    title,
  )
  return svgElement(
    document,
    'g',
    {},
    svgElement(document, 'g', { class: found === undefined ? 'ink-2' : meaning }, box),
    svgElement(
      document,
      'g',
      { class: words, 'pointer-events': 'none' },
      svgText(document, [short], { x: middle, y: y + height * 0.4, 'font-size': name, ...centred }),
      ...(textWidth(printed) * valueSize * 0.9 <= tile - GAP
        ? [
            svgText(document, [printed], {
              x: middle,
              y: y + height * 0.8,
              'font-size': valueSize,
              ...centred,
            }),
          ]
        : []),
    ),
  )
}

/** Classes side by side, wrapped, each with its swatch. */
function keyElements(
  document: Document,
  classes: readonly MapClass[],
  meaning: string,
  top: number,
  width: number,
) {
  let [x, y] = [1, top]
  const entries = [
    { label: '0', shade: 0.04, className: 'ink-2', zero: true },
    ...classes.map(({ label, shade }) => ({ label, shade, className: meaning, zero: false })),
  ]
  const elements = entries.map(({ label, shade, className, zero }) => {
    const advance = SWATCH + 6 + textWidth(label) * 13 + 14
    if (x + advance > width) [x, y] = [1, y + 21]
    const group = svgElement(
      document,
      'g',
      {},
      svgElement(
        document,
        'g',
        { class: className },
        svgElement(document, 'rect', {
          x,
          y,
          width: SWATCH,
          height: SWATCH - 1,
          fill: 'currentColor',
          'fill-opacity': shade,
          stroke: 'currentColor',
          'stroke-opacity': zero ? 0.35 : 1,
          'stroke-width': 0.5,
        }),
      ),
      svgElement(
        document,
        'g',
        { class: 'ink' },
        svgText(document, [label], { x: x + SWATCH + 6, y: y + 12 }),
      ),
    )
    x += advance
    return group
  })
  return { elements, bottom: y + 21 }
}

/** What the map cannot show: places outside or unknown, and communes that the grid does not know. */
function outside(series: Series, grid: TileGrid): string[] {
  const points = series.points.filter(hasValue)
  const total = points.reduce((sum, { value }) => sum + quantityForDrawing(value), 0)
  const apart = points
    .filter((point) => isUnknown(point))
    .reduce((sum, { value }) => sum + quantityForDrawing(value), 0)
  const placeless = points.filter((point) => !isUnknown(point) && !grid.has(point.series!))
  return [
    ...(apart > 0
      ? [
          fr`Hors de ces ${formatNumber(grid.size)} communes, ou lieu inconnu : ${formatQuantity(apart, series.unit)}, soit ${formatPercent(apart / total)} du total`,
        ]
      : []),
    ...placeless.map(
      ({ seriesLabel, series: code, value }) =>
        fr`Sans place sur cette carte : ${seriesLabel ?? code!}, ${formatQuantity(value, series.unit)}`,
    ),
  ]
}

function drawMap(series: Series, spec: ChartSpec, grid: TileGrid, format: Format) {
  const { width, narrow } = format
  const sizes = sizesOf(grid, format)
  const communes = communesOf(series, grid, sizes)
  const classes = mapClasses(communes.map(({ value }) => value))
  const classOf = (value: number) => classes.find(({ least, below }) => value >= least && value < below)
  const gridHeight = Math.max(...[...grid.values()].map(({ row }) => row)) * sizes.height
  const notes = outside(series, grid).map((note) => wrapLabel(note, (width - 24) / 12.5, 3).split('\n'))

  return (document: Document): Element => {
    const key = keyElements(document, classes, spec.meaning, gridHeight + 14, width)
    let y = key.bottom + 4
    const noteElements = notes.map((lines) => {
      const element = svgElement(
        document,
        'g',
        {},
        svgElement(
          document,
          'g',
          { class: 'unknown' },
          svgElement(document, 'rect', {
            x: 1,
            y,
            width: SWATCH,
            height: SWATCH - 1,
            fill: HATCH_UNKNOWN,
            stroke: 'currentColor',
            'stroke-width': 0.75,
          }),
        ),
        svgElement(
          document,
          'g',
          { class: 'ink' },
          svgText(document, lines, { x: SWATCH + 7, y: y + 12, step: 16 }),
        ),
      )
      y += lines.length * 16 + 6
      return element
    })
    return svgElement(
      document,
      'svg',
      {
        class: 'chart',
        'font-size': narrow ? 12 : 13,
        width,
        height: y,
        viewBox: `0 0 ${width} ${y}`,
      },
      // By column and row, so that the tiles are read as they stand.
      ...communes
        .toSorted((a, b) => a.y - b.y || a.x - b.x)
        .map((commune) =>
          tileElement(document, commune, sizes, classOf(commune.value), {
            unit: series.unit,
            meaning: spec.meaning,
          }),
        ),
      ...key.elements,
      ...noteElements,
    )
  }
}

/**
 * One tile for each commune, near to where it lies: its short name, its value, and a strength of the colour by class.
 * A territory without a grid has the ranking of its communes instead.
 */
export const mapChart: Chart = (series, spec, options) => {
  const grid = options.tiles
  return grid === undefined || grid.size === 0
    ? rankedChart(series, spec, options)
    : drawMap(series, spec, grid, options)
}
