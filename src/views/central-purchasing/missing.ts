import type { FileNeed } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { MISSING_FILE } from '../../text/data/absence.ts'
import { prose } from '../../text/language/prose.ts'
import type { Prose } from '../../text/language/prose.ts'

function sentence(need: FileNeed): Prose {
  const { name, tells, schema } = MISSING_FILE[need]
  return prose`Il manque ${name} ([schéma](/donnees/schemas/${schema}.json)) : il dirait ${tells}.`
}

/** Of the two tables of the body, those that no file is, and what they would tell. */
export function missingTables({
  centralOffers,
  centralMembers,
}: Pick<Portal, 'centralOffers' | 'centralMembers'>): readonly Prose[] {
  return [
    ...(centralOffers.length === 0 ? [sentence('centralOffers')] : []),
    ...(centralMembers.length === 0 ? [sentence('centralMembers')] : []),
  ]
}
