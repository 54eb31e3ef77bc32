import type { ChartSpec, DocumentedPoint, Target } from '../domain/indicator.ts'
import type { Series } from '../domain/series.ts'
import type { CommuneMap } from '../domain/territory/commune-map.ts'
import type { TileGrid } from '../domain/territory/tile.ts'

/** A drawing waits for the document that it is made in; `render.ts` gives one. */
export type Drawing = (document: Document) => Element

/** For whom it is drawn: a telephone gets its own drawing, not a smaller one. */
export interface DrawingFormat {
  readonly width: number
  readonly narrow: boolean
}

/** What stands beside the values; a kind draws what it has a place for. */
export interface ChartOptions extends DrawingFormat {
  /** Targets and landmarks; those of another unit than the series are left out. */
  readonly targets?: readonly Target[]
  /** Values of documents: marks of their own, never joined to the series. */
  readonly documented?: readonly DocumentedPoint[]
  /** Places of the communes, for maps. */
  readonly tiles?: TileGrid
  /** Their outlines, where they are known: they take the place of the tiles. */
  readonly communeMap?: CommuneMap
}

/** One kind of chart. */
export type Chart = (series: Series, spec: ChartSpec, options: ChartOptions) => Drawing

export const WIDE: DrawingFormat = { width: 720, narrow: false }
export const NARROW: DrawingFormat = { width: 340, narrow: true }

/** Fills of hatched marks; `render.ts` adds the patterns and gives the ids their place. */
export const HATCH_PARTIAL = 'url(#hatch-partial)'
export const HATCH_UNKNOWN = 'url(#hatch-unknown)'

/** Type sizes in pixels: marks, and what stands between them. */
export const fontSize = (narrow: boolean): string => (narrow ? '12px' : '13px')
