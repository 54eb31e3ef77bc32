import type { Portal } from '../../domain/portal.ts'
import { gaugeOf } from '../scheme/gauge.ts'
import { schemeStandings } from '../scheme/exists.ts'
import { standingOf } from '../scheme/standing.ts'
import type { TargetStanding } from '../scheme/standing.ts'

const MOST = 3
/** As targets name the nation. */
const NATION = 'France'

/** One target an indicator: the first. */
function oneEach(standings: readonly TargetStanding[]): readonly TargetStanding[] {
  const seen = new Set<string>()
  return standings.filter(({ indicator }) => {
    if (indicator === undefined || seen.has(indicator.id)) return false
    seen.add(indicator.id)
    return true
  })
}

/** At most three targets that something measures: the authority's own, then the nation's; none where nothing does. */
export function homeStandings(portal: Portal): readonly TargetStanding[] {
  const national = portal.targets
    .filter(({ nature, perimeter }) => nature === 'target' && perimeter === NATION)
    .map((target) => standingOf(target, portal.indicators))
  const measured = [...schemeStandings(portal), ...national].filter(
    (standing) => gaugeOf(standing) !== undefined,
  )
  return oneEach(measured).slice(0, MOST)
}
