import type { Contract } from '../../domain/contract/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import { WHOLE_PERIOD } from '../../domain/series.ts'
import type { Trade } from '../../domain/reference/trade.ts'
import { formatEuros } from '../../text/language/format.ts'
import type { IndicatorValue } from '../table.ts'

/** Years of a trade's contracts, newest first, with how many; the unknown date last. */
export function yearsOf(
  contracts: readonly Contract[],
): readonly (readonly [year: number | undefined, count: number])[] {
  return [...Map.groupBy(contracts, ({ year }) => year)]
    .map(([year, members]) => [year, members.length] as const)
    .toSorted(([a = 0], [b = 0]) => b - a)
}

/** What the indicator of amounts by trade says of this one, so that the page and its CSV cannot part. */
export function notifiedInTrade(
  { slug }: Trade,
  { indicators }: Pick<Portal, 'indicators'>,
): { readonly text: string; readonly data: IndicatorValue } | undefined {
  const indicator = indicators.find(({ id }) => id === 'montants-par-metier')
  const value = indicator?.series.points.find(({ series }) => series === slug)?.value
  if (typeof value !== 'bigint') return undefined
  return {
    text: `${formatEuros(value)} hors taxes`,
    data: { value, indicator: indicator!.id, period: WHOLE_PERIOD, series: slug },
  }
}
