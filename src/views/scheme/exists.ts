import type { Portal } from '../../domain/portal.ts'
import { ownStandings } from './standing.ts'
import type { TargetStanding } from './standing.ts'

/** The targets that the authority gave itself. */
export function schemeStandings({ targets, indicators, territory }: Portal): readonly TargetStanding[] {
  return ownStandings(targets, indicators, territory.shortName)
}

/** Whether the territory tells anything of a scheme: without it there is no page of it. */
export function hasScheme(portal: Portal): boolean {
  const { actions, milestones, commitments, proposals } = portal.scheme
  return (
    actions.length + milestones.length + commitments.length + proposals.length > 0 ||
    schemeStandings(portal).length > 0
  )
}
