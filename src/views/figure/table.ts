import { formatQuantity } from '../../text/language/format.ts'
import { hasValue, periodLabel, ranking } from '../../text/points.ts'
import { distributionTable } from './table-distribution.ts'
import { mapTable } from './table-map.ts'
import { promisedTable } from './table-promised.ts'
import { rankedTable } from './table-ranked.ts'
import { sharesTable } from './table-shares.ts'
import { stackedTable } from './table-stacked.ts'
import { yearsTable } from './table-years.ts'
import type { ChartSpec, ComputedIndicator } from '../../domain/indicator.ts'
import type { FigureTable } from './cells.ts'

type SeriesLink = (series: string) => string | undefined

const TABLES: Record<
  ChartSpec['kind'],
  (indicator: ComputedIndicator, most: number, communes: number, linkOf: SeriesLink) => FigureTable
> = {
  years: yearsTable,
  ranked: (indicator, most, _communes, linkOf) => rankedTable(indicator, most, linkOf),
  shares: sharesTable,
  stacked: stackedTable,
  distribution: distributionTable,
  promised: promisedTable,
  map: (indicator, _most, communes) => mapTable(indicator, communes),
}

/**
 * The rows behind the drawing, as a table: at most `most` of a ranking, the CSV has all. `communes`: how many the
 * territory has, whether they have any row or not; `linkOf`: the page of what a series of a ranking stands for.
 */
export function figureTable(
  indicator: ComputedIndicator,
  most: number,
  communes = 0,
  linkOf: SeriesLink = () => undefined,
): FigureTable {
  return TABLES[indicator.chart.kind](indicator, most, communes, linkOf)
}

/** One line for those who do not see the drawing: the values are in the table that follows. */
export function drawingDescription(indicator: ComputedIndicator): string {
  const points = indicator.series.points.filter(hasValue)
  const { kind } = indicator.chart
  const ranked = kind === 'ranked' || kind === 'map' ? ranking(indicator.series.points) : points
  const said = ranked.slice(0, 12).map((point) => {
    const name = [point.seriesLabel, point.seriesLabel && kind !== 'stacked' ? undefined : periodLabel(point)]
    return `${name.filter((part) => part !== undefined).join(' ')} ${formatQuantity(point.value, indicator.unit, 'short')}`
  })
  return `${indicator.label}. ${said.join(', ')}.`
}
