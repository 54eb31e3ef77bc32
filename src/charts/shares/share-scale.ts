import { formatPercent } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { TargetLine } from '../target-lines.ts'
import type { Point } from '../../domain/series.ts'

export interface ShareScale {
  /** Where the axis ends: 1, or a round value above all where all are small. */
  readonly end: number
  readonly ticks: readonly number[]
  /** Said on the axis where it does not end at 100 %. */
  readonly note: string
}

const ENDS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4] as const

/** From zero, to 100 % unless everything, bounds and targets included, stays below a round value of at most 40 %. */
export function shareScale(points: readonly Point[], lines: readonly TargetLine[]): ShareScale {
  const largest = Math.max(
    0,
    ...points.flatMap(({ value, bounds }) => [Number(value ?? 0), bounds?.[1] ?? 0]),
    ...lines.map(({ value }) => value),
  )
  const end = (largest > 0 ? ENDS.find((each) => largest <= each * 0.9) : undefined) ?? 1
  return {
    end,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((part) => part * end),
    note: end === 1 ? '' : fr`L'échelle s'arrête à ${formatPercent(end)}`,
  }
}
