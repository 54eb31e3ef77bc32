import { mapClasses } from './map-classes.ts'
import { classKey, noteKey, outsideNotes, footKey } from './map-key.ts'
import { outlineGround } from './map-outlines.ts'
import { tileGround } from './map-tiles.ts'
import { rankedChart } from '../ranked.ts'
import { svgElement } from '../svg.ts'
import type { Chart, Drawing, DrawingFormat } from '../chart.ts'
import type { Ground } from './ground.ts'
import type { ChartSpec } from '../../domain/indicator.ts'
import type { Series } from '../../domain/series.ts'

function drawMap(series: Series, { meaning }: ChartSpec, ground: Ground, format: DrawingFormat): Drawing {
  const { width, narrow } = format
  const classes = mapClasses(ground.values)
  const classOf = (value: number) => classes.find(({ least, below }) => value >= least && value < below)

  return (document) => {
    const key = classKey(document, classes, meaning, ground.height + 14, width)
    const notes = noteKey(document, outsideNotes(series, ground.places), key.bottom + 4, width)
    const foot = footKey(document, ground.notes, notes.bottom, width)
    const height = foot.bottom
    return svgElement(
      document,
      'svg',
      { class: 'chart', 'font-size': narrow ? 12 : 13, width, height, viewBox: `0 0 ${width} ${height}` },
      ...ground.elements(document, classOf, { unit: series.unit, meaning }),
      ...key.elements,
      ...notes.elements,
      ...foot.elements,
    )
  }
}

/**
 * The communes in their outlines where a file gives these; else one tile for each, near to where it lies. A strength of
 * the colour by class either way. A territory with neither has the ranking of its communes instead.
 */
export const mapChart: Chart = (series, spec, options) => {
  const { tiles, communeMap } = options
  if (communeMap !== undefined && communeMap.shapes.length > 0)
    return drawMap(series, spec, outlineGround(series, communeMap, options), options)
  return tiles === undefined || tiles.size === 0
    ? rankedChart(series, spec, options)
    : drawMap(series, spec, tileGround(series, tiles, options), options)
}
