import type { Contract } from '../../domain/contract/contract.ts'
import {
  LONGEST_CONCESSION,
  LONGEST_DURATION,
  UNKNOWN_ENDS,
  unknownEndOf,
} from '../../domain/contract/ending-contracts.ts'
import type { UnknownEnd } from '../../domain/contract/ending-contracts.ts'
import { formatCount } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'

export interface UnknownEnds {
  readonly reason: UnknownEnd
  /** "40 contrats sans durée publiée". */
  readonly text: string
  readonly contracts: readonly Contract[]
}

const REASON_TEXT: Record<UnknownEnd, string> = {
  'no-duration': 'sans durée publiée',
  'zero-duration': fr`de durée nulle : 0 mois`,
  'long-duration': `de durée invraisemblable, au-delà de ${LONGEST_DURATION} mois (${LONGEST_CONCESSION} pour une concession)`,
  'no-date': 'de date de départ inconnue',
}

/** Contracts whose end cannot be told, by why (rule 16). */
export function unknownEnds(contracts: readonly Contract[]): readonly UnknownEnds[] {
  const byReason = Map.groupBy(contracts, unknownEndOf)
  return UNKNOWN_ENDS.flatMap((reason) => {
    const found = byReason.get(reason) ?? []
    const text = `${formatCount(found.length, 'contrat', 'contrats')} ${REASON_TEXT[reason]}`
    return found.length === 0 ? [] : [{ reason, text, contracts: found }]
  })
}
