import { monthsLate } from '../../domain/period.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { publicationOf } from '../../domain/purchase/purchase-stage.ts'
import type { Measure } from '../measures.ts'

/** An estimate of the buyer: never added to awarded amounts. */
export const estimatedMaximum: Measure<Purchase> = {
  label: 'du montant estimé maximum, hors taxes et pour toute la durée',
  unknownLabel: 'achat sans montant estimé maximum',
  of: ({ maxAmount }) => maxAmount,
}

/** 0 within the period first announced, negative before it. */
export const publicationDelay: Measure<Purchase> = {
  label:
    'du décalage, en mois, entre la première période de publication prévue et la publication réelle (0 dans la période, négatif en avance)',
  unknownLabel: 'date de publication prévue ou réelle non renseignée',
  of: (purchase) => {
    const { firstPlannedPublication: first } = purchase
    const day = publicationOf(purchase)
    return first === undefined || day === undefined ? undefined : monthsLate(first, day)
  },
}
