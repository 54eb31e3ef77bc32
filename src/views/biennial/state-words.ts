import { fr } from '../../text/language/typography.ts'
import type { TargetStanding, TargetState, Unmeasured } from '../scheme/standing.ts'

/** What became of a target, after its level. */
export const STATE_WORDS: Record<TargetState, string> = {
  reached: 'atteint',
  underway: 'en route',
  missed: 'manqué',
  expired: 'échu, sans chiffre de son année',
  unsaid: fr`on ne peut pas le dire`,
}

/** Why a target cannot be measured. */
export const UNMEASURED_WORDS: Record<Unmeasured, string> = {
  'no-indicator': fr`aucun indicateur ne le mesure`,
  'no-base': fr`aucune base n'est publiée`,
  absent: fr`les fichiers lus n'en disent rien`,
  'no-complete-year': fr`aucune année n'est complète`,
  'other-unit': fr`il est dit dans une autre unité`,
}

/** "manqué", "on ne peut pas le dire : aucune base n'est publiée". */
export function stateWords({ state, unmeasured }: Pick<TargetStanding, 'state' | 'unmeasured'>): string {
  return unmeasured === undefined
    ? STATE_WORDS[state]
    : fr`${STATE_WORDS[state]} : ${UNMEASURED_WORDS[unmeasured]}`
}
