import { WHOLE_PERIOD } from '../../domain/series.ts'
import { shareColumns } from './share-columns.ts'
import { shareRows } from './share-rows.ts'
import type { Chart } from '../chart.ts'

/** A share per year: columns over years; a share per series: rows, largest first. */
export const sharesChart: Chart = (series, spec, options) => {
  const perSeries = series.points.some((point) => point.series !== undefined && point.period === WHOLE_PERIOD)
  return (perSeries ? shareRows : shareColumns)(series, spec, options)
}
