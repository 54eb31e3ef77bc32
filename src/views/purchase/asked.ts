import type { PlannedPurchase } from '../../domain/purchase/planned-purchase.ts'
import { hasReservedLots } from '../../domain/contract/reserved-kind.ts'
import { formatCount } from '../../text/language/format.ts'
import { environmentalLabels, socialLabels } from './properties-responsible.ts'

/** "clause sociale, 400 heures d'insertion": the handle of what is asked; what is not known is said. */
export function askedInShort(purchase: PlannedPurchase): string {
  const { plannedInclusionHours: hours } = purchase
  const [social, environmental] = [socialLabels(purchase), environmentalLabels(purchase)]
  const asked = [
    ...(hasReservedLots(purchase) ? ['lots réservés'] : []),
    ...(social ?? []),
    ...(hours === undefined ? [] : [formatCount(hours, 'heure d’insertion', 'heures d’insertion')]),
    ...(environmental ?? []),
  ]
  if (asked.length > 0) return [...new Set(asked)].join(', ').toLocaleLowerCase('fr-FR')
  return social === undefined || environmental === undefined
    ? 'la programmation ne le dit pas'
    : 'aucune clause annoncée'
}
