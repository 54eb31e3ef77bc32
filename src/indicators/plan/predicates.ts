import { dayAfter, quarterOf } from '../../domain/period.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { isPublished, stageOf } from '../../domain/purchase/purchase-stage.ts'
import type { PurchaseStage } from '../../domain/purchase/purchase-stage.ts'
import { memoize } from '../../domain/memoize.ts'
import { all } from '../predicates.ts'
import type { Predicate } from '../predicates.ts'

export const announced: Predicate<Purchase> = all(
  'tous les achats qu’une édition de la programmation a annoncés',
)

function atStage(label: string, stages: readonly PurchaseStage[]): Predicate<Purchase> {
  return { label, holds: (purchase, { referenceDate }) => stages.includes(stageOf(purchase, referenceDate)) }
}

export const notYetPublished = atStage('les achats annoncés qui n’ont pas encore paru (règle 14)', [
  'upcoming',
  'overdue',
])

export const upcoming = atStage(
  'les achats annoncés qui n’ont pas encore paru, et dont la date prévue n’est pas passée (règle 14)',
  ['upcoming'],
)

/** Until then nobody can say whether a purchase kept its first date. */
export const due: Predicate<Purchase> = {
  label: 'les achats dont le premier trimestre annoncé est fini à la date d’arrêt (règle 14)',
  holds: ({ firstPlannedPublication: first }, { referenceDate }) =>
    first !== undefined && dayAfter(quarterOf(first)) <= referenceDate,
}

export const published: Predicate<Purchase> = {
  label: 'les achats qui ont paru, attribués ou non (règle 14)',
  holds: (purchase, { referenceDate }) =>
    isPublished(purchase, referenceDate) || stageOf(purchase, referenceDate) === 'awarded',
}

/** Day of the latest edition that any purchase stands in. */
const latestEdition = memoize((purchases: readonly Purchase[]): string =>
  purchases.reduce((last, { edition }) => (edition > last ? edition : last), ''),
)

/** A postponement shows from one edition to the next. */
export const announcedBeforeLatest: Predicate<Purchase> = {
  label: 'les achats annoncés avant la dernière édition',
  holds: ({ announcedOn }, data) => announcedOn < latestEdition(data.purchases),
}

export const awardedPurchase = atStage('les achats attribués', ['awarded'])

/** Awarded, and announced in its latest line with a consideration of that kind. */
function awardedWith(name: string, field: 'socialConsiderations' | 'environmentalConsiderations') {
  return {
    label: `les achats attribués que la programmation annonçait avec un volet ${name}`,
    holds: (purchase, data) => awardedPurchase.holds(purchase, data) && (purchase[field]?.length ?? 0) > 0,
  } satisfies Predicate<Purchase>
}

export const awardedWithSocial = awardedWith('social', 'socialConsiderations')
export const awardedWithEnvironmental = awardedWith('environnemental', 'environmentalConsiderations')
