import { absentFinding } from './finding-absent.ts'
import { fewEverywhere } from './finding-few.ts'
import { distributionFinding } from './finding-distribution.ts'
import { mapFinding } from './finding-map.ts'
import { rankedFinding } from './finding-ranked.ts'
import { sharesFinding } from './finding-shares.ts'
import { stackedFinding } from './finding-stacked.ts'
import { yearsFinding } from './finding-years.ts'
import type { ChartSpec, ComputedIndicator } from '../domain/indicator.ts'
import type { FindingContext } from './finding-context.ts'
import type { Finding } from './finding-type.ts'

export { findingContext } from './finding-context.ts'
export type { FindingContext } from './finding-context.ts'
export type { Finding } from './finding-type.ts'

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
}

/** The finding of any indicator: computed from its series, never written by hand. */
export function finding(indicator: ComputedIndicator, context: FindingContext): Finding {
  const found = indicator.absent ? undefined : FINDINGS[indicator.chart.kind](indicator, context)
  return found ?? fewEverywhere(indicator) ?? absentFinding(indicator)
}
