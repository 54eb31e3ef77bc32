import { among, by, byYear } from '../formulas/cells.ts'
import { composition } from '../formulas/composition.ts'
import { share } from '../formulas/share.ts'
import { medianOf } from '../formulas/statistics.ts'
import { count, total } from '../formulas/total.ts'
import type { Indicator } from '../indicator.ts'
import { byEstimate, byPlannedQuarter, byStage, purchaseByTrade } from '../plan/dimensions.ts'
import { estimatedMaximum, publicationDelay } from '../plan/measures.ts'
import {
  announced,
  announcedBeforeLatest,
  awardedPurchase,
  awardedWithEnvironmental,
  awardedWithSocial,
  due,
  notYetPublished,
  published,
  upcoming,
} from '../plan/predicates.ts'
import {
  contractBearsEnvironmental,
  contractBearsSocial,
  asksReservedLots,
  publishedInAnnouncedQuarter,
  wasPostponed,
} from '../plan/questions.ts'
import { purchases } from '../population.ts'

const planned = {
  theme: 'achats-a-venir',
  unit: 'part',
  needs: ['plan'],
  chart: { kind: 'shares', meaning: 'spend' },
} as const
const ranked = { chart: { kind: 'ranked', meaning: 'spend' } } as const
const stacked = { chart: { kind: 'stacked', meaning: 'spend' } } as const
const plan = ['plan-not-binding', 'plan-years'] as const

/** What is ahead in the plan. */
const ahead: readonly Indicator[] = [
  {
    ...planned,
    id: 'achats-annonces',
    label: 'Achats annoncés par an',
    question: 'Combien d’achats la programmation annonce-t-elle pour chaque année ?',
    unit: 'achats',
    chart: { kind: 'years', meaning: 'spend' },
    words: { state: 'la programmation annonce {} pour {year}' },
    formula: count(among(purchases, announced), byYear),
    caveats: plan,
  },
  {
    ...planned,
    id: 'achats-a-venir-par-trimestre',
    label: 'Achats à venir par trimestre',
    question: 'Quand les prochaines consultations doivent-elles paraître ?',
    unit: 'achats',
    chart: { kind: 'distribution', meaning: 'spend' },
    words: { each: 'le trimestre', whole: 'des achats à venir' },
    formula: count(among(purchases, upcoming), by(byPlannedQuarter)),
    caveats: ['plan-not-binding'],
  },
  {
    ...planned,
    ...ranked,
    id: 'achats-a-venir-par-metier',
    label: 'Achats à venir par métier',
    question: 'Quels métiers les prochains achats concernent-ils ?',
    unit: 'achats',
    words: { each: 'le métier', whole: 'des achats qui n’ont pas encore paru' },
    formula: count(among(purchases, notYetPublished), by(purchaseByTrade)),
    caveats: ['plan-not-binding'],
  },
  {
    ...planned,
    ...ranked,
    id: 'montants-estimes-par-metier',
    label: 'Montants estimés à venir, par métier',
    question: 'Quels montants l’acheteur estime-t-il, et pour quels métiers ?',
    unit: 'EUR',
    words: { each: 'le métier', whole: 'des montants maximums estimés' },
    formula: total(estimatedMaximum, among(purchases, notYetPublished), by(purchaseByTrade)),
    caveats: ['plan-not-binding', 'estimate-is-not-award'],
  },
]

/** What became of it: announced, published, awarded. */
const followUp: readonly Indicator[] = [
  {
    ...planned,
    ...stacked,
    id: 'devenir-des-achats',
    label: 'Ce que les achats annoncés sont devenus',
    question: 'Que sont devenus les achats annoncés ?',
    words: { lead: 'attribue', share: 'des achats annoncés pour l’année sont attribués' },
    formula: composition(byStage, among(purchases, announced), { overYears: true }),
    caveats: plan,
  },
  {
    ...planned,
    id: 'parus-au-trimestre-annonce',
    label: 'Achats parus au trimestre annoncé',
    question: 'Les consultations paraissent-elles au trimestre annoncé ?',
    words: { share: 'des achats dont le trimestre annoncé est fini ont paru dans ce trimestre' },
    formula: share(publishedInAnnouncedQuarter, among(purchases, due), byYear),
    caveats: ['plan-not-binding', 'plan-knows-until-edition', 'unknown-is-not-none', 'plan-years'],
  },
  {
    ...planned,
    id: 'decalage-de-publication',
    label: 'Décalage entre l’annonce et la parution',
    question: 'De combien de mois les consultations sont-elles décalées ?',
    unit: 'mois',
    chart: { kind: 'years', meaning: 'spend' },
    words: { state: 'la moitié au moins des achats parus l’ont été {}' },
    formula: medianOf(publicationDelay, among(purchases, published), byYear),
    caveats: ['plan-not-binding', 'published-so-far', 'plan-years'],
  },
  {
    ...planned,
    id: 'achats-reportes',
    label: 'Achats reportés',
    question: 'Combien d’achats sont reportés d’une édition à l’autre ?',
    words: { share: 'des achats annoncés pour l’année ont été reportés au moins une fois' },
    formula: share(wasPostponed, among(purchases, announcedBeforeLatest), byYear),
    caveats: ['plan-not-binding', 'announced-before-last-edition', 'plan-years'],
  },
  {
    ...planned,
    id: 'achats-avec-lots-reserves',
    label: 'Achats avec des lots réservés',
    question: 'Combien d’achats annoncés ont des lots réservés à l’insertion, au handicap ou à l’ESS ?',
    chart: { kind: 'shares', meaning: 'reserved' },
    words: { share: 'des achats dont les lots réservés sont indiqués en ont au moins un' },
    formula: share(asksReservedLots, among(purchases, announced), byYear),
    caveats: ['plan-not-binding', 'unknown-is-not-none', 'plan-years'],
  },
]

const linked = ['plan-links-only', 'unknown-is-not-none', 'plan-years'] as const

/** What was announced against what was awarded, through the contracts that the plan names. */
const kept: readonly Indicator[] = [
  {
    ...planned,
    id: 'considerations-sociales-tenues',
    label: 'Volets sociaux annoncés, puis attribués',
    question: 'Les volets sociaux annoncés se retrouvent-ils dans les marchés ?',
    needs: ['plan', 'socialConsiderations'],
    chart: { kind: 'shares', meaning: 'social' },
    words: {
      share: 'des achats annoncés avec un volet social en gardent un dans leur marché, quand il est connu',
    },
    formula: share(contractBearsSocial, among(purchases, awardedWithSocial), byYear),
    caveats: linked,
  },
  {
    ...planned,
    id: 'considerations-environnementales-tenues',
    label: 'Volets environnementaux annoncés, puis attribués',
    question: 'Les volets environnementaux annoncés se retrouvent-ils dans les marchés ?',
    needs: ['plan', 'environmentalConsiderations'],
    chart: { kind: 'shares', meaning: 'environment' },
    words: {
      share:
        'des achats annoncés avec un volet environnemental en gardent un dans leur marché, quand il est connu',
    },
    formula: share(contractBearsEnvironmental, among(purchases, awardedWithEnvironmental), byYear),
    caveats: linked,
  },
  {
    ...planned,
    ...stacked,
    id: 'montants-attribues-et-estimes',
    label: 'Montants signés, face aux estimations',
    question: 'Les marchés attribués restent-ils dans la fourchette annoncée ?',
    words: {
      lead: 'dans-la-fourchette',
      share: 'des achats attribués dont les montants sont connus restent dans la fourchette annoncée',
    },
    formula: composition(byEstimate, among(purchases, awardedPurchase), { overYears: true }),
    caveats: ['plan-links-only', 'estimate-is-not-award', 'amount-is-not-spending', 'plan-years'],
  },
]

/** The purchase plan: what it announces, and what became of it. */
export const plannedPurchases: readonly Indicator[] = [...ahead, ...followUp, ...kept]
