import { fr } from '../../text/language/typography.ts'
import { TARGET_STATE_TEXT } from '../scheme/state-words.ts'
import type { TargetStanding, Unmeasured } from '../scheme/standing.ts'

/** Why a target cannot be measured, in a cell. */
const UNMEASURED_WORDS: Readonly<Record<Unmeasured, string>> = {
  'no-indicator': fr`aucun indicateur ne le mesure`,
  'no-base': fr`aucune base n'est publiée`,
  absent: fr`les fichiers lus n'en disent rien`,
  'no-complete-year': fr`aucune année n'est complète`,
  undated: fr`les périodes mesurées n'ont pas de date`,
  'other-unit': fr`il est dit dans une autre unité`,
}

/** "manqué", "on ne peut pas le dire : aucune base n'est publiée": the state of a target in a cell. */
export function stateWords({ state, unmeasured }: Pick<TargetStanding, 'state' | 'unmeasured'>): string {
  const said = TARGET_STATE_TEXT[state].toLocaleLowerCase('fr-FR')
  return unmeasured === undefined ? said : fr`${said} : ${UNMEASURED_WORDS[unmeasured]}`
}
