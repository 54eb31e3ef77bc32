import { SCHEME_PATH, actionPath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { phraseText } from '../../text/language/phrase.ts'
import { targetValue } from '../../text/scheme/targets.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import { actionSentence } from '../../views/scheme/action-words.ts'
import { schemeStandings } from '../../views/scheme/exists.ts'
import { actionViews } from '../../views/scheme/groups.ts'
import { TARGET_STATE_TEXT, standingSentence } from '../../views/scheme/state-words.ts'
import { beginningOf } from './card.ts'
import type { SearchCard } from './card.ts'

/** What the authority promised, with where it stands; then the actions of its scheme. */
export function schemeCards(portal: Portal): readonly SearchCard[] {
  const targets = schemeStandings(portal).map((standing): SearchCard => ({
    kind: 'objectif',
    path: `${SCHEME_PATH}#objectif-${standing.target.id}`,
    title: typeset(standing.target.label),
    facts: [fr`Objectif ${targetValue(standing.target)}`, TARGET_STATE_TEXT[standing.state]],
    text: beginningOf(phraseText(standingSentence(standing))),
  }))
  const actions = actionViews(portal).map((view): SearchCard => {
    const { number, name, title, group } = view.action
    return {
      kind: 'objectif',
      path: actionPath(view.action),
      title: typeset(name),
      facts: [fr`Action ${number}`, typeset(group)],
      text: beginningOf(`${typeset(title)}. ${actionSentence(view)}`),
    }
  })
  return [...targets, ...actions]
}
