import { distributionChart } from './distribution.ts'
import { mapChart } from './map/map.ts'
import { promisedChart } from './promised.ts'
import { rankedChart } from './ranked.ts'
import { sharesChart } from './shares/shares.ts'
import { stackedChart } from './stacked/stacked.ts'
import { yearsChart } from './years.ts'
import type { Chart } from './chart.ts'
import type { ChartSpec } from '../domain/indicator.ts'

/** Every kind of chart that an entry of the registry may name. */
export const CHARTS: Record<ChartSpec['kind'], Chart> = {
  years: yearsChart,
  ranked: rankedChart,
  shares: sharesChart,
  stacked: stackedChart,
  distribution: distributionChart,
  map: mapChart,
  promised: promisedChart,
}
