import { absentFinding } from './absent.ts'
import { fewEverywhere } from './few.ts'
import { distributionFinding } from './distribution.ts'
import { mapFinding } from './map.ts'
import { rankedFinding } from './ranked.ts'
import { sharesFinding } from './shares.ts'
import { stackedFinding } from './stacked.ts'
import { yearsFinding } from './years.ts'
import type { ChartSpec, ComputedIndicator } from '../../domain/indicator.ts'
import type { FindingContext } from './context.ts'
import type { Finding } from './type.ts'

export { findingContext } from './context.ts'
export type { FindingContext } from './context.ts'
export type { Finding } from './type.ts'

/** One finding a kind of chart; `undefined` where the series says nothing at all. */
const FINDINGS: Record<
  ChartSpec['kind'],
  (indicator: ComputedIndicator, context: FindingContext) => Finding | undefined
> = {
  years: yearsFinding,
  ranked: rankedFinding,
  shares: sharesFinding,
  stacked: stackedFinding,
  distribution: distributionFinding,
  map: mapFinding,
  promised: yearsFinding,
}

/** The finding of any indicator: computed from its series, never written by hand. */
export function finding(indicator: ComputedIndicator, context: FindingContext): Finding {
  const found = indicator.absent ? undefined : FINDINGS[indicator.chart.kind](indicator, context)
  return found ?? fewEverywhere(indicator) ?? absentFinding(indicator)
}
