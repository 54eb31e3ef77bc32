import { byYear } from '../formulas/cells.ts'
import { share } from '../formulas/share.ts'
import type { Indicator } from '../indicator.ts'
import { notifiedAmount } from '../measures.ts'
import { environmental, social } from '../questions.ts'
import { BY_AMOUNT, environmentally, socially, withEnvironmental, withSocial, yearly } from './clauses.ts'

const caveats = [...yearly, 'amount-is-not-spending'] as const

/** Each way to ask for social or environmental performance once more, by amount. */
export const clauseAmounts: readonly Indicator[] = [
  {
    ...socially,
    id: 'clauses-sociales-montants',
    label: 'Montants avec une clause sociale d’exécution',
    question: 'Quelle part des montants est signée avec une clause sociale ?',
    words: { share: `${BY_AMOUNT} portent une clause sociale` },
    formula: share(
      social('qui portent une clause sociale', 'contractPerformanceConditions'),
      withSocial,
      byYear,
      notifiedAmount,
    ),
    caveats: [...caveats, 'clause-is-not-insertion'],
  },
  {
    ...socially,
    id: 'criteres-sociaux-montants',
    label: 'Montants avec un critère social d’attribution',
    question: 'Quelle part des montants est attribuée aussi sur un critère social ?',
    words: { share: `${BY_AMOUNT} sont attribués aussi sur un critère social` },
    formula: share(
      social('qui portent un critère social', 'awardCriteria'),
      withSocial,
      byYear,
      notifiedAmount,
    ),
    caveats,
  },
  {
    ...environmentally,
    id: 'clauses-environnementales-montants',
    label: 'Montants avec une clause environnementale d’exécution',
    question: 'Quelle part des montants est signée avec une clause environnementale ?',
    words: { share: `${BY_AMOUNT} portent une clause environnementale` },
    formula: share(
      environmental('qui portent une clause environnementale', 'contractPerformanceConditions'),
      withEnvironmental,
      byYear,
      notifiedAmount,
    ),
    caveats,
  },
  {
    ...environmentally,
    id: 'criteres-environnementaux-montants',
    label: 'Montants avec un critère environnemental d’attribution',
    question: 'Quelle part des montants est attribuée aussi sur un critère environnemental ?',
    words: { share: `${BY_AMOUNT} sont attribués aussi sur un critère environnemental` },
    formula: share(
      environmental('qui portent un critère environnemental', 'awardCriteria'),
      withEnvironmental,
      byYear,
      notifiedAmount,
    ),
    caveats,
  },
]
