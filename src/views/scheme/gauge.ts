import { nice } from 'd3'
import type { Meaning } from '../../domain/indicator.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import { formatNumber, formatPercent, formatQuantity } from '../../text/language/format.ts'
import { targetNoun, targetValue } from '../../text/scheme/targets.ts'
import { fr } from '../../text/language/typography.ts'
import type { TargetStanding } from './standing.ts'

/** A target on its scale, in percent of the width: one drawing for all widths. */
export interface Gauge {
  readonly meaning: Meaning
  /** What is certain. */
  readonly sure: number
  /** What the unknown may add. */
  readonly possible?: { readonly from: number; readonly width: number }
  /** The share among what is known, where the bounds differ from it. */
  readonly point?: number
  readonly target: number
  readonly targetText: string
  readonly value: { readonly at: number; readonly text: string }
  /** At 0, the middle and the end. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  /** For those who do not see it. */
  readonly description: string
}

const SHARE_END = 1
const percent = (part: number) => Math.round(part * 10_000) / 100

/** A round number above all that is drawn; a share ends at 100 %. */
function endOf({ target }: TargetStanding, high: number): number {
  return target.unit === 'part' ? SHARE_END : nice(0, Math.max(target.value, high) * 1.15, 4)[1]
}

/** The gauge of a target at the last complete year; nothing where nothing measures it. */
export function gaugeOf(standing: TargetStanding): Gauge | undefined {
  const { target, indicator, now, onDay } = standing
  const reading = now ?? onDay
  if (indicator === undefined || reading === undefined) return undefined
  const { point, low, high } = reading
  const end = endOf(standing, high)
  const at = (value: number) => percent(Math.min(1, value / end))
  const share = indicator.unit === 'part'
  const tick = (value: number) => (share ? formatPercent(value) : formatNumber(value))
  const value = formatQuantity(point.value, indicator.unit, 'short')
  const uncertain = high > low
  const targetText = fr`${targetNoun(target)} ${targetValue(target)}`
  return {
    meaning: indicator.chart.meaning,
    sure: at(low),
    ...(uncertain && {
      possible: { from: at(low), width: percent((high - low) / end) },
      point: at(quantityForDrawing(point.value)),
    }),
    target: at(target.value),
    targetText,
    value: { at: at(quantityForDrawing(point.value)), text: value },
    ticks: [0, end / 2, end].map((each) => ({ at: at(each), text: tick(each) })),
    description: fr`${value} en ${point.period}${uncertain ? fr`, entre ${formatPercent(low)} et ${formatPercent(high)}` : ''} ; ${targetText}`,
  }
}
