import { yearOf } from '../../domain/date.ts'
import type { ComputedIndicator, Target } from '../../domain/indicator.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import { hasValue, isYear } from '../../text/points.ts'
import type { KnownPoint } from '../../text/points.ts'
import { lastCompleteYear } from '../theme/last-year.ts'

/**
 * What became of a target: reached, on its way to a day that is still to come, missed on its day, its day gone by
 * without a figure of it, or nothing that can be said.
 */
export type TargetState = 'reached' | 'underway' | 'missed' | 'expired' | 'unsaid'

/** A figure beside a target, in the target's unit: what is certain, what may be, and on which side that lies. */
export interface LevelReading {
  readonly point: KnownPoint
  readonly low: number
  readonly high: number
  readonly side: 'met' | 'short' | 'between'
}

/** Why a target cannot be measured at all. */
export type Unmeasured = 'no-indicator' | 'no-base' | 'absent' | 'no-complete-year' | 'other-unit' | 'undated'

export interface TargetStanding {
  readonly target: Target
  readonly indicator: ComputedIndicator | undefined
  readonly state: TargetState
  /** The figure of the year by whose end it was to be met. */
  readonly onDay?: LevelReading
  /** The last complete year. */
  readonly now?: LevelReading
  readonly unmeasured?: Unmeasured
}

function readingOf(target: Target, point: KnownPoint): LevelReading {
  const value = quantityForDrawing(point.value)
  const [least, high] = point.bounds ?? [value, value]
  // Of a measure that counts more than was promised nothing is certain, but that it is no more.
  const low = target.broader ? 0 : least
  return { point, low, high, side: sideOf(target, low, high) }
}

/** A floor is met by what is at least it, a ceiling by what is no more. */
function sideOf({ value, ceiling }: Target, low: number, high: number): LevelReading['side'] {
  if (ceiling) return high <= value ? 'met' : low > value ? 'short' : 'between'
  return low >= value ? 'met' : high < value ? 'short' : 'between'
}

function unmeasuredReason(target: Target, indicator: ComputedIndicator | undefined): Unmeasured | undefined {
  if (target.unit === 'facteur') return 'no-base'
  if (indicator === undefined) return 'no-indicator'
  if (indicator.absent !== undefined) return 'absent'
  return indicator.unit === target.unit ? undefined : 'other-unit'
}

/** The complete year that the horizon closes, where it has a figure. */
function yearOfHorizon({ horizon }: Target, { series }: ComputedIndicator): KnownPoint | undefined {
  if (horizon === undefined) return undefined
  return series.points
    .filter(hasValue)
    .find(
      (point) =>
        isYear(point) &&
        !point.partial &&
        point.series === undefined &&
        point.period === String(yearOf(horizon)),
    )
}

const SETTLED = { met: 'reached', short: 'missed', between: 'unsaid' } as const
const OPEN = { met: 'reached', short: 'underway', between: 'unsaid' } as const

/** The figures that a target is judged by: of the period that its day closes, and of the last one that is over. */
export interface Measures {
  readonly onDay: KnownPoint | undefined
  readonly now: KnownPoint | undefined
  /** Why there is neither, where that is not for want of a complete year. */
  readonly unmeasured?: Unmeasured
}

/** Judges a target by its measures: past its day by that of the day alone, before it by the last one. */
export function judged(target: Target, measures: Measures): Omit<TargetStanding, 'indicator'> {
  const now = measures.now && readingOf(target, measures.now)
  const onDay = measures.onDay && readingOf(target, measures.onDay)
  const readings = { ...(now && { now }), ...(onDay && { onDay }) }
  if (measures.unmeasured !== undefined) return { target, state: 'unsaid', unmeasured: measures.unmeasured }
  if (target.expired) return { target, state: onDay ? SETTLED[onDay.side] : 'expired', ...readings }
  if (now === undefined) return { target, state: 'unsaid', unmeasured: 'no-complete-year' }
  return { target, state: OPEN[now.side], ...readings }
}

/**
 * Judges a target by the figures of its indicator, each with the bounds of what is unknown: past its day by the year
 * that it closes, before it by the last complete year. A target is a floor, unless it says that it is a ceiling.
 */
export function standingOf(target: Target, indicators: readonly ComputedIndicator[]): TargetStanding {
  const indicator = indicators.find(({ id }) => id === target.indicator)
  const unmeasured = unmeasuredReason(target, indicator)
  if (unmeasured !== undefined) return { target, indicator, state: 'unsaid', unmeasured }
  const measures = { onDay: yearOfHorizon(target, indicator!), now: lastCompleteYear(indicator!.series) }
  return { indicator, ...judged(target, measures) }
}

/** What was promised by the authority itself, in the order of its file. */
export function ownStandings(
  targets: readonly Target[],
  indicators: readonly ComputedIndicator[],
  owner: string,
): readonly TargetStanding[] {
  return targets
    .filter(({ nature, perimeter }) => nature === 'target' && perimeter === owner)
    .map((target) => standingOf(target, indicators))
}
