import { byDivision, byStructure } from '../dimensions.ts'
import { among, by, byYear } from '../formulas/cells.ts'
import { share } from '../formulas/share.ts'
import { total } from '../formulas/total.ts'
import type { Indicator } from '../indicator.ts'
import { awardedAmount, notifiedAmount } from '../measures.ts'
import { awards, contracts } from '../population.ts'
import { headlineWith, wonByStructure } from '../predicates.ts'
import { bothConsiderations, environmental, social } from '../questions.ts'

export const withSocial = among(contracts, headlineWith('socialConsiderations', 'volet social'))
export const withEnvironmental = among(
  contracts,
  headlineWith('environmentalConsiderations', 'volet environnemental'),
)
const toStructures = among(awards, wonByStructure)
const anySocial = social('qui ont un volet social (clause, critère ou réservation)')
const anyEnvironmental = environmental('qui ont un volet environnemental (clause ou critère)')
const FILLED_IN = 'des marchés qui le disent'
export const BY_AMOUNT = 'des montants des marchés qui le disent'

const shared = { theme: 'clauses', unit: 'part' } as const
export const socially = {
  ...shared,
  needs: ['socialConsiderations'],
  chart: { kind: 'shares', meaning: 'social' },
} as const
export const environmentally = {
  ...shared,
  needs: ['environmentalConsiderations'],
  chart: { kind: 'shares', meaning: 'environment' },
} as const
export const yearly = ['unknown-is-not-none', 'field-since-2024', 'partial-years'] as const

/** Social and environmental considerations, and reserved contracts (rule 6). */
export const clauses: readonly Indicator[] = [
  {
    ...socially,
    id: 'considerations-sociales',
    label: 'Marchés avec un volet social',
    question: 'Combien de marchés ont un volet social ?',
    words: { share: `${FILLED_IN} ont un volet social` },
    formula: share(anySocial, withSocial, byYear),
    caveats: [...yearly, 'other-population'],
  },
  {
    ...socially,
    id: 'considerations-sociales-montants',
    label: 'Montants avec un volet social',
    question: 'Et en valeur ?',
    words: { share: `${BY_AMOUNT} ont un volet social` },
    formula: share(anySocial, withSocial, byYear, notifiedAmount),
    caveats: [...yearly, 'amount-is-not-spending'],
  },
  {
    ...socially,
    id: 'considerations-sociales-par-division',
    label: 'Volet social, par famille d’achat',
    question: 'Dans quels achats le volet social est-il le plus fréquent ?',
    words: { each: 'la famille', share: `${FILLED_IN} ont un volet social` },
    formula: share(anySocial, withSocial, by(byDivision)),
    caveats: ['unknown-is-not-none', 'field-since-2024'],
  },
  {
    ...socially,
    id: 'clauses-sociales',
    label: 'Marchés avec une clause sociale d’exécution',
    question: 'Combien de marchés imposent une clause sociale à leur fournisseur ?',
    words: { share: `${FILLED_IN} imposent une clause sociale` },
    formula: share(
      social('qui portent une clause sociale', 'contractPerformanceConditions'),
      withSocial,
      byYear,
    ),
    caveats: [...yearly, 'clause-is-not-insertion'],
  },
  {
    ...socially,
    id: 'criteres-sociaux',
    label: 'Marchés avec un critère social d’attribution',
    question: 'Combien de marchés jugent les offres aussi sur un critère social ?',
    words: { share: `${FILLED_IN} jugent les offres aussi sur un critère social` },
    formula: share(social('qui portent un critère social', 'awardCriteria'), withSocial, byYear),
    caveats: yearly,
  },
  {
    ...socially,
    id: 'marches-reserves',
    label: 'Marchés réservés',
    question: 'Combien de marchés sont réservés à des structures d’insertion, du handicap ou de l’ESS ?',
    chart: { kind: 'shares', meaning: 'reserved' },
    words: { share: `${FILLED_IN} sont réservés` },
    formula: share(social('réservés', 'reservedParticipation'), withSocial, byYear),
    caveats: yearly,
  },
  {
    ...socially,
    id: 'marches-reserves-montants',
    label: 'Montants des marchés réservés',
    question: 'Et en valeur ?',
    chart: { kind: 'shares', meaning: 'reserved' },
    words: { share: `${BY_AMOUNT} vont à des marchés réservés` },
    formula: share(social('réservés', 'reservedParticipation'), withSocial, byYear, notifiedAmount),
    caveats: [...yearly, 'amount-is-not-spending'],
  },
  {
    ...shared,
    id: 'montants-par-structure',
    label: 'Montants signés par structure inclusive',
    question: 'Qu’a obtenu chaque structure d’insertion, du handicap ou de l’ESS ?',
    unit: 'EUR',
    needs: ['structures'],
    chart: { kind: 'ranked', meaning: 'reserved' },
    words: { each: 'la structure', whole: 'des montants signés avec des structures connues' },
    formula: total(awardedAmount, toStructures, by(byStructure)),
    caveats: ['amount-is-not-spending', 'shared-equally', 'hidden-co-contractors', 'structures-of-today'],
  },
  {
    ...environmentally,
    id: 'considerations-environnementales',
    label: 'Marchés avec un volet environnemental',
    question: 'Combien de marchés ont un volet environnemental ?',
    words: { share: `${FILLED_IN} ont un volet environnemental` },
    formula: share(anyEnvironmental, withEnvironmental, byYear),
    caveats: [...yearly, 'other-population'],
  },
  {
    ...environmentally,
    id: 'considerations-environnementales-montants',
    label: 'Montants avec un volet environnemental',
    question: 'Et en valeur ?',
    words: { share: `${BY_AMOUNT} ont un volet environnemental` },
    formula: share(anyEnvironmental, withEnvironmental, byYear, notifiedAmount),
    caveats: [...yearly, 'amount-is-not-spending'],
  },
  {
    ...environmentally,
    id: 'considerations-environnementales-par-division',
    label: 'Volet environnemental, par famille d’achat',
    question: 'Dans quels achats le volet environnemental est-il le plus fréquent ?',
    words: { each: 'la famille', share: `${FILLED_IN} ont un volet environnemental` },
    formula: share(anyEnvironmental, withEnvironmental, by(byDivision)),
    caveats: ['unknown-is-not-none', 'field-since-2024'],
  },
  {
    ...environmentally,
    id: 'clauses-environnementales',
    label: 'Marchés avec une clause environnementale d’exécution',
    question: 'Combien de marchés imposent une clause environnementale à leur fournisseur ?',
    words: { share: `${FILLED_IN} imposent une clause environnementale` },
    formula: share(
      environmental('qui portent une clause environnementale', 'contractPerformanceConditions'),
      withEnvironmental,
      byYear,
    ),
    caveats: yearly,
  },
  {
    ...environmentally,
    id: 'criteres-environnementaux',
    label: 'Marchés avec un critère environnemental d’attribution',
    question: 'Combien de marchés jugent les offres aussi sur un critère environnemental ?',
    words: { share: `${FILLED_IN} jugent les offres aussi sur un critère environnemental` },
    formula: share(
      environmental('qui portent un critère environnemental', 'awardCriteria'),
      withEnvironmental,
      byYear,
    ),
    caveats: yearly,
  },
  {
    ...shared,
    id: 'considerations-sociales-et-environnementales',
    label: 'Marchés avec les deux volets',
    question: 'Combien de marchés portent à la fois du social et de l’environnement ?',
    needs: ['socialConsiderations', 'environmentalConsiderations'],
    chart: { kind: 'shares', meaning: 'social' },
    words: { share: 'des marchés qui le disent ont les deux volets' },
    formula: share(bothConsiderations, withSocial, byYear),
    caveats: yearly,
  },
  {
    ...shared,
    id: 'considerations-sociales-et-environnementales-montants',
    label: 'Montants avec les deux volets',
    question: 'Et en valeur ?',
    needs: ['socialConsiderations', 'environmentalConsiderations'],
    chart: { kind: 'shares', meaning: 'social' },
    words: {
      share: 'des montants des marchés qui le disent ont les deux volets',
    },
    formula: share(bothConsiderations, withSocial, byYear, notifiedAmount),
    caveats: [...yearly, 'amount-is-not-spending'],
  },
]
