import { mapClasses } from './map-classes.ts'
import { classKey, noteKey, outsideNotes } from './map-key.ts'
import { tileCommunes, sizesOf, tileElement } from './map-tiles.ts'
import { rankedChart } from '../ranked.ts'
import { svgElement } from '../svg.ts'
import type { Chart, Drawing, DrawingFormat } from '../chart.ts'
import type { ChartSpec } from '../../domain/indicator.ts'
import type { Series } from '../../domain/series.ts'
import type { TileGrid } from '../../domain/territory/tile.ts'

function drawMap(series: Series, { meaning }: ChartSpec, grid: TileGrid, format: DrawingFormat): Drawing {
  const { width, narrow } = format
  const sizes = sizesOf(grid, format)
  const communes = tileCommunes(series, grid, sizes)
  const classes = mapClasses(communes.map(({ value }) => value))
  const classOf = (value: number) => classes.find(({ least, below }) => value >= least && value < below)
  const gridHeight = Math.max(...[...grid.values()].map(({ row }) => row)) * sizes.height

  return (document) => {
    const key = classKey(document, classes, meaning, gridHeight + 14, width)
    const notes = noteKey(document, outsideNotes(series, grid), key.bottom + 4, width)
    const height = notes.bottom
    // Row by row, so that the tiles are read as they stand.
    const tiles = communes
      .toSorted((a, b) => a.y - b.y || a.x - b.x)
      .map((commune) =>
        tileElement(document, commune, sizes, classOf(commune.value), { unit: series.unit, meaning }),
      )
    return svgElement(
      document,
      'svg',
      { class: 'chart', 'font-size': narrow ? 12 : 13, width, height, viewBox: `0 0 ${width} ${height}` },
      ...tiles,
      ...key.elements,
      ...notes.elements,
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
