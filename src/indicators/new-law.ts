import type { Category, Contract } from '../domain/contract/contract.ts'
import { statedAmount } from '../domain/contract/stated-amount.ts'
import { eurosForDrawing } from '../domain/money.ts'
import { bindsFrom } from '../domain/reference/legal-text.ts'
import { isInForce, thresholdOf } from '../domain/reference/threshold.ts'
import type { IndicatorData } from './data.ts'
import { headlineWith } from './predicates.ts'
import type { Predicate } from './predicates.ts'
import { answerOf } from './questions.ts'
import type { Question } from './questions.ts'

/** Rows of `data/reference/textes.csv`, which says from which day each binds. */
const ENVIRONMENT = 'climat-resilience-35'
const SOCIAL = 'l2112-2-1'

/** Rows of `data/reference/seuils.csv`; those of network activities are unknown here, for the data do not tell them. */
const EUROPEAN: Partial<Record<Category, string>> = {
  works: 'seuil-europeen-travaux',
  goods: 'seuil-europeen-fournitures-services',
  services: 'seuil-europeen-fournitures-services',
}

const SINCE = 'signés depuis l’entrée en vigueur de l’article 35 de la loi climat et résilience'
const environmentalField = headlineWith('environmentalConsiderations', 'volet environnemental')
const socialField = headlineWith('socialConsiderations', 'volet social')

function isSignedSince({ notifiedOn, year }: Contract, text: string, { legalTexts }: IndicatorData): boolean {
  return year !== undefined && notifiedOn !== undefined && notifiedOn >= bindsFrom(text, legalTexts)
}

/** Without a stated amount, a category or a threshold in force on its day, a contract is above none. */
function isAboveEuropeanThreshold(contract: Contract, { thresholds }: IndicatorData): boolean {
  const [id, amount] = [EUROPEAN[contract.category], statedAmount(contract)]
  if (id === undefined || amount === undefined) return false
  const threshold = thresholdOf(id, thresholds)
  return isInForce(threshold, contract.notifiedOn!) && eurosForDrawing(amount) >= threshold.value
}

/** Signed since the law asks for it: DECP tells no day of launch, so that some of these may be of before. */
export const underEnvironmentalLaw: Predicate<Contract> = {
  label: `${environmentalField.label}, ${SINCE}`,
  holds: (contract, data) =>
    environmentalField.holds(contract, data) && isSignedSince(contract, ENVIRONMENT, data),
}

/** The same for the social condition, which is asked for from the European thresholds on. */
export const underSocialLaw: Predicate<Contract> = {
  label: `${socialField.label}, ${SINCE}, d’un montant qui atteint le seuil européen du jour de la signature`,
  holds: (contract, data) =>
    socialField.holds(contract, data) &&
    isSignedSince(contract, SOCIAL, data) &&
    isAboveEuropeanThreshold(contract, data),
}

/** What the law asks for together: one without the other is not it. */
export const environmentalConditionAndCriterion: Question<Contract> = {
  label: 'qui portent à la fois une clause et un critère environnementaux',
  unknownLabel: 'ne le disent pas',
  answer: ({ environmentalConsiderations: values }) =>
    answerOf(values && values.includes('contractPerformanceConditions') && values.includes('awardCriteria')),
}
