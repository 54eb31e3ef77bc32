import type { ComputedIndicator, Target } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { standingOf } from '../scheme/standing.ts'
import type { TargetStanding } from '../scheme/standing.ts'

/** The targets that a page answers for: those of its indicators, and those that it names by their unit. */
export function pageTargets(
  { targets }: Pick<Portal, 'targets'>,
  indicators: readonly Pick<ComputedIndicator, 'id'>[],
  units: readonly string[] = [],
): readonly Target[] {
  const ids = new Set(indicators.map(({ id }) => id))
  return targets.filter(
    ({ nature, indicator, unit }) =>
      nature === 'target' && (ids.has(indicator ?? '') || (indicator === undefined && units.includes(unit))),
  )
}

/** Where they stand: the authority's own first, then those of wider territories. */
export function themeStandings(
  { indicators, territory }: Pick<Portal, 'indicators' | 'territory'>,
  targets: readonly Target[],
): readonly TargetStanding[] {
  const own = ({ perimeter }: Target) => perimeter === territory.shortName
  return [...targets.filter(own), ...targets.filter((target) => !own(target))].map((target) =>
    standingOf(target, indicators),
  )
}
