import { dayAfter, quarterOf } from '../../domain/period.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { isPublished, publicationOf, stageOf } from '../../domain/purchase/purchase-stage.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import { answerOf } from '../questions.ts'
import type { Question } from '../questions.ts'
import { underlyingContracts } from './contracts.ts'

/**
 * Of a purchase whose first quarter is over. The plan knows what had happened on the day of its edition: a line that
 * says nothing of a publication tells only of quarters that were over by then.
 */
export const publishedInAnnouncedQuarter: Question<Purchase> = {
  label: 'qui ont paru dans le premier trimestre annoncé',
  unknownLabel:
    'parution sans date, ou édition trop ancienne pour le dire, dont les achats retirés sans explication',
  answer: (purchase, { referenceDate }) => {
    const { firstPlannedPublication: first, status, edition } = purchase
    const day = publicationOf(purchase)
    if (first === undefined) return 'unknown'
    const quarter = quarterOf(first)
    if (day !== undefined && day <= referenceDate) return answerOf(quarterOf(day) === quarter)
    if (isPublished(purchase, referenceDate) || stageOf(purchase, referenceDate) === 'awarded')
      return 'unknown'
    return status === 'abandoned' || edition >= dayAfter(quarter) ? 'no' : 'unknown'
  },
}

/** By its dates from edition to edition, or in the buyer's own word. */
export const wasPostponed: Question<Purchase> = {
  label: 'reportés au moins une fois : date prévue repoussée d’une édition à l’autre, ou statut « reporte »',
  unknownLabel: 'aucune date prévue, dans aucune édition',
  answer: ({ history, status, firstPlannedPublication }) => {
    const said = [status, ...history.flatMap(({ before, after }) => [before?.status, after?.status])]
    if (said.includes('postponed') || history.some(({ kind }) => kind === 'later')) return 'yes'
    return firstPlannedPublication === undefined ? 'unknown' : 'no'
  },
}

export const asksReservedLots: Question<Purchase> = {
  label: 'qui ont au moins un lot réservé',
  unknownLabel: 'ni nombre de lots réservés, ni article de réservation',
  answer: ({ reservedLots, reservedArticles }) =>
    answerOf(reservedLots === undefined ? reservedArticles && reservedArticles.length > 0 : reservedLots > 0),
}

type Considerations = Pick<Contract, 'socialConsiderations' | 'environmentalConsiderations'>

/** Whether one of the contracts that a purchase became bears a consideration: "no" only where all are known. */
function contractBears(name: string, field: keyof Considerations): Question<Purchase> {
  return {
    label: `dont un marché attribué au moins a un volet ${name}`,
    unknownLabel: 'marché non cité ou introuvable, ou rubrique du marché non renseignée',
    answer: (purchase, data) => {
      const { awarded, unknownIds } = underlyingContracts(purchase, data)
      const values = awarded.map((contract) => contract[field])
      if (values.some((each) => (each?.length ?? 0) > 0)) return 'yes'
      return awarded.length === 0 || unknownIds.length > 0 || values.includes(undefined) ? 'unknown' : 'no'
    },
  }
}

export const contractBearsSocial = contractBears('social', 'socialConsiderations')
export const contractBearsEnvironmental = contractBears('environnemental', 'environmentalConsiderations')
