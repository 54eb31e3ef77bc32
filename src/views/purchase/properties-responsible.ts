import type { PlannedPurchase } from '../../domain/purchase/planned-purchase.ts'
import { ENVIRONMENTAL_TEXT, SOCIAL_TEXT } from '../../text/contract.ts'
import { formatCount } from '../../text/language/format.ts'
import { NOT_FILLED_IN } from '../contract/property.ts'
import type { Property, PropertyValue } from '../contract/property.ts'

/** Announced as none is a value; not filled in is not (rule 6). */
function announced(labels: readonly string[] | undefined): readonly PropertyValue[] {
  if (labels === undefined) return [NOT_FILLED_IN]
  return labels.length === 0 ? [{ text: 'aucun annoncé' }] : labels.map((text) => ({ text }))
}

export function socialLabels({ socialConsiderations }: PlannedPurchase): readonly string[] | undefined {
  return socialConsiderations?.map((value) => SOCIAL_TEXT[value].label)
}

export function environmentalLabels({
  environmentalConsiderations,
}: PlannedPurchase): readonly string[] | undefined {
  return environmentalConsiderations?.map((value) => ENVIRONMENTAL_TEXT[value].label)
}

/** Clauses and hours of insertion that the plan announces. */
export function announcedProperties(purchase: PlannedPurchase): readonly Property[] {
  const { plannedInclusionHours: hours } = purchase
  return [
    { label: 'Volet social', term: 'consideration', values: announced(socialLabels(purchase)) },
    {
      label: 'Heures d’insertion prévues',
      values: [
        hours === undefined
          ? NOT_FILLED_IN
          : { text: formatCount(hours, 'heure', 'heures'), detail: 'pour toute la durée' },
      ],
    },
    {
      label: 'Volet environnemental',
      term: 'consideration',
      values: announced(environmentalLabels(purchase)),
    },
  ]
}
