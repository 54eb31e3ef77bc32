import { horizontalBars } from './horizontal-bars.ts'
import { barsOf } from './ranked-bars.ts'
import type { Chart } from './chart.ts'

/** Horizontal bars from zero, largest first. */
export const rankedChart: Chart = (series, spec, options) =>
  horizontalBars(barsOf(series), series, spec, options)
