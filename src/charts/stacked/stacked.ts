import { stackedColumns } from './stacked-columns.ts'
import { stackedParts } from './stacked-parts.ts'
import { stackedRows } from './stacked-rows.ts'
import type { Chart } from '../chart.ts'

/** What each year is made of, up to 100 %, the unknown part included: columns, on a telephone rows. */
export const stackedChart: Chart = (series, spec, options) =>
  (options.narrow ? stackedRows : stackedColumns)(stackedParts(series), series, spec, options)
