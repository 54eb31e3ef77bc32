import type { ChartSpec } from '../domain/indicator.ts'
import type { Series } from '../domain/series.ts'

/** A drawing waits for the document that it is made in; `render.ts` gives one. */
export type Drawing = (document: Document) => Element

/** For whom it is drawn: a telephone gets its own drawing, not a smaller one. */
export interface ChartOptions {
  readonly width: number
  readonly narrow: boolean
}

/** One kind of chart. */
export type Chart = (series: Series, spec: ChartSpec, options: ChartOptions) => Drawing

export const WIDE: ChartOptions = { width: 720, narrow: false }
export const NARROW: ChartOptions = { width: 340, narrow: true }

/** Fills of hatched marks; `render.ts` adds the patterns and gives the ids their place. */
export const HATCH_PARTIAL = 'url(#hatch-partial)'
export const HATCH_UNKNOWN = 'url(#hatch-unknown)'
