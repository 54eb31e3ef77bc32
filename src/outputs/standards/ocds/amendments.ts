import { amendmentEffects } from '../../../domain/contract/amendment-effects.ts'
import type { AmendmentEffect } from '../../../domain/contract/amendment-effects.ts'
import type { Contract } from '../../../domain/contract/contract.ts'
import { formatEurosExact, formatNumber } from '../../../text/language/format.ts'
import { fr } from '../../../text/language/typography.ts'
import { plainSpaces } from '../../../text/codes.ts'
import { startOfDay } from './time.ts'

/** What an amendment changes, without naming anybody (rule 11). */
function changesOf({ amount, durationMonths, suppliers }: AmendmentEffect): string | undefined {
  const changes = [
    amount !== undefined && fr`nouveau montant total : ${formatEurosExact(amount)} hors taxes`,
    durationMonths !== undefined && fr`nouvelle durée totale : ${formatNumber(durationMonths, 2)} mois`,
    suppliers !== undefined && fr`titulaires changés`,
  ].filter((change) => typeof change === 'string')
  return changes.length === 0 ? undefined : plainSpaces(changes.join(' ; '))
}

/** In the order in which they took effect; `rationale` is the published reason, `description` what they change. */
export function amendmentsOf(contract: Contract): readonly object[] | undefined {
  const { amendments } = contract
  if (amendments.length === 0) return undefined
  const effects = amendmentEffects(contract)
  return amendments.map((amendment, index) => ({
    id: amendment.id === undefined ? `modification-${index + 1}` : `${index + 1}-${amendment.id}`,
    date: amendment.date && startOfDay(amendment.date),
    rationale: amendment.description,
    description: changesOf(effects[index]!),
  }))
}
