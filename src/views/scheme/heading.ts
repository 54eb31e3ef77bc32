import type { Portal } from '../../domain/portal.ts'
import { actionViews, tallyOf } from './groups.ts'
import { schemeStandings } from './exists.ts'
import { standingsTitle } from './state-words.ts'
import { tallyTitle } from './trace-words.ts'
import { fr } from '../../text/language/typography.ts'

/** What became of the targets, else of the actions, else that days are known. */
export function schemeTitle(portal: Portal): string {
  const standings = schemeStandings(portal)
  if (standings.length > 0) return standingsTitle(standings)
  const actions = actionViews(portal)
  return actions.length > 0 ? tallyTitle(tallyOf(actions)) : fr`Le schéma des achats responsables, en dates`
}
