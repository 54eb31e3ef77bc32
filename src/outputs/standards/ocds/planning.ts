import type { Purchase } from '../../../domain/purchase/planned-purchase.ts'
import { formatEurosExact } from '../../../text/language/format.ts'
import { PLAN_NOTICE } from '../../../text/plan.ts'
import { fr } from '../../../text/language/typography.ts'
import type { PurchaseView } from '../../../views/purchase/view.ts'
import { plainSpaces } from '../../../text/codes.ts'
import { endOfDay, periodBounds, startOfDay } from './time.ts'
import { valueOf } from './value.ts'

function estimate({ minAmount, maxAmount }: PurchaseView): string {
  if (minAmount !== undefined && maxAmount !== undefined)
    return fr`Estimation hors taxes : de ${formatEurosExact(minAmount)} à ${formatEurosExact(maxAmount)}.`
  if (minAmount !== undefined) return fr`Estimation hors taxes : au moins ${formatEurosExact(minAmount)}.`
  if (maxAmount !== undefined) return fr`Estimation hors taxes : au plus ${formatEurosExact(maxAmount)}.`
  return 'Estimation inconnue.'
}

/** The upper bound as the amount, where it is known; both bounds in words. Its id lets nobody add it up twice. */
function budgetOf(view: PurchaseView): object {
  const { purchase, maxAmount } = view
  return {
    id: purchase.slug,
    description: plainSpaces(`${estimate(view)} ${PLAN_NOTICE}`),
    amount: valueOf(maxAmount),
  }
}

function publicationMilestone({ purchase, publishedOn, stage, isOut }: PurchaseView): readonly object[] {
  const { plannedPublication } = purchase
  if (plannedPublication === undefined) return []
  return [
    {
      id: 'publication',
      title: `Publication prévue de la consultation : ${plannedPublication}`,
      type: 'preProcurement',
      dueDate: periodBounds(plannedPublication).endDate,
      ...(isOut && { dateMet: startOfDay(publishedOn!), status: 'met' }),
      ...(!isOut && stage === 'overdue' && { status: 'notMet' }),
      ...(!isOut && stage === 'upcoming' && { status: 'scheduled' }),
    },
  ]
}

function sourcingMilestone({ sourcingUntil }: Purchase): readonly object[] {
  if (sourcingUntil === undefined) return []
  return [
    {
      id: 'sourcing',
      title: 'Date limite du sourcing',
      type: 'engagement',
      dueDate: endOfDay(sourcingUntil),
    },
  ]
}

/** The `planning` of a process, from the last state of its line in the plan. */
export function planningOf(view: PurchaseView): object {
  const milestones = [...publicationMilestone(view), ...sourcingMilestone(view.purchase)]
  return {
    budget: budgetOf(view),
    ...(milestones.length > 0 && { milestones }),
  }
}
