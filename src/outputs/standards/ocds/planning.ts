import type { IsoDate } from '../../../domain/date.ts'
import type { Purchase } from '../../../domain/planned-purchase.ts'
import { stageOf } from '../../../domain/purchase-stage.ts'
import { formatEurosExact } from '../../../text/format.ts'
import { PLAN_NOTICE } from '../../../text/plan.ts'
import { fr } from '../../../text/typography.ts'
import { plainSpaces } from '../../../text/codes.ts'
import { endOfDay, periodBounds, startOfDay } from './time.ts'
import { valueOf } from './value.ts'

function estimate({ minAmount, maxAmount }: Purchase): string {
  if (minAmount !== undefined && maxAmount !== undefined)
    return fr`Estimation hors taxes : de ${formatEurosExact(minAmount)} à ${formatEurosExact(maxAmount)}.`
  if (minAmount !== undefined) return fr`Estimation hors taxes : au moins ${formatEurosExact(minAmount)}.`
  if (maxAmount !== undefined) return fr`Estimation hors taxes : au plus ${formatEurosExact(maxAmount)}.`
  return 'Estimation inconnue.'
}

/** The upper bound as the amount, where it is known; both bounds in words. Its id lets nobody add it up twice. */
function budgetOf(purchase: Purchase): object {
  return {
    id: purchase.slug,
    description: plainSpaces(`${estimate(purchase)} ${PLAN_NOTICE}`),
    amount: valueOf(purchase.maxAmount),
  }
}

function publicationMilestone(purchase: Purchase, referenceDate: IsoDate): readonly object[] {
  const { plannedPublication, publishedOn } = purchase
  if (plannedPublication === undefined) return []
  const met = publishedOn !== undefined && publishedOn <= referenceDate
  const late = stageOf(purchase, referenceDate) === 'overdue'
  return [
    {
      id: 'publication',
      title: `Publication prévue de la consultation : ${plannedPublication}`,
      type: 'preProcurement',
      dueDate: periodBounds(plannedPublication).endDate,
      ...(met && { dateMet: startOfDay(publishedOn), status: 'met' }),
      ...(!met && late && { status: 'notMet' }),
      ...(!met && stageOf(purchase, referenceDate) === 'upcoming' && { status: 'scheduled' }),
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
export function planningOf(purchase: Purchase, referenceDate: IsoDate): object {
  const milestones = [...publicationMilestone(purchase, referenceDate), ...sourcingMilestone(purchase)]
  return {
    budget: budgetOf(purchase),
    ...(milestones.length > 0 && { milestones }),
  }
}
