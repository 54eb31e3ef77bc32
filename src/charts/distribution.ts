import { horizontalBars } from './horizontal-bars.ts'
import { barsInOrder } from './ranked-bars.ts'
import type { Chart } from './chart.ts'

/** Horizontal bars from zero in the order of the series: classes from the smallest to the largest. */
export const distributionChart: Chart = (series, spec, options) =>
  horizontalBars(barsInOrder(series), series, spec, options)
