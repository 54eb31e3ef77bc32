import {
  byAmountClass,
  byCategory,
  byDivision,
  byNature,
  byProcedure,
  byTechnique,
  byTrade,
} from '../dimensions.ts'
import { among, by, byYear } from '../formulas/cells.ts'
import { medianOf } from '../formulas/statistics.ts'
import { betweenReadings } from '../formulas/between-readings.ts'
import { count, total } from '../formulas/total.ts'
import type { Indicator } from '../indicator.ts'
import { notifiedAmount } from '../measures.ts'
import { contracts } from '../population.ts'
import { callOff, concession } from '../predicates.ts'
import { euros, marches, NOTIFIED, ranked, years } from './spend-entry.ts'

/** How much, for what, by which way. */
export const spend: readonly Indicator[] = [
  {
    ...euros,
    ...years,
    id: 'montants-notifies',
    label: 'Montants signés par an',
    question: 'Quel montant de marchés est signé chaque année ?',
    words: { deed: 'a signé {} de marchés' },
    formula: betweenReadings(total(notifiedAmount, marches, byYear)),
    caveats: [
      'amount-is-not-spending',
      'call-offs-apart',
      'coverage-threshold',
      'partial-years',
      'amounts-set-beside',
    ],
  },
  {
    ...euros,
    ...years,
    id: 'nombre-de-marches',
    label: 'Nombre de marchés par an',
    question: 'Combien de marchés sont signés chaque année ?',
    words: { deed: 'a signé {}' },
    unit: 'contrats',
    formula: count(marches, byYear),
    caveats: ['call-offs-apart', 'coverage-threshold', 'partial-years'],
  },
  {
    ...euros,
    ...ranked,
    id: 'montants-par-categorie',
    label: 'Montants par catégorie',
    question: 'Travaux, fournitures ou services : à quoi les montants vont-ils ?',
    words: { each: 'la catégorie', whole: NOTIFIED },
    formula: total(notifiedAmount, marches, by(byCategory)),
    caveats: ['amount-is-not-spending', 'amounts-set-beside'],
  },
  {
    ...euros,
    ...ranked,
    id: 'montants-par-nature',
    label: 'Montants par nature de contrat',
    question: 'Quelles natures de contrats portent les montants ?',
    words: { each: 'la nature', whole: NOTIFIED },
    formula: total(notifiedAmount, marches, by(byNature)),
    caveats: ['amount-is-not-spending', 'amounts-set-beside'],
  },
  {
    ...euros,
    ...ranked,
    id: 'montants-par-technique',
    label: 'Montants par technique d’achat',
    question: 'Quelle part des montants passe par des accords-cadres ?',
    words: { each: 'la technique', whole: NOTIFIED },
    formula: total(notifiedAmount, marches, by(byTechnique)),
    caveats: ['amount-is-not-spending', 'call-offs-apart', 'amounts-set-beside'],
  },
  {
    ...euros,
    ...ranked,
    id: 'montants-par-division-cpv',
    label: 'Montants par famille d’achat (division CPV)',
    question: 'Qu’est-ce qui est acheté ?',
    words: { each: 'la famille', whole: NOTIFIED },
    formula: total(notifiedAmount, marches, by(byDivision)),
    caveats: ['amount-is-not-spending', 'amounts-set-beside'],
  },
  {
    ...euros,
    ...ranked,
    id: 'montants-par-metier',
    label: 'Montants par métier',
    question: 'À quels métiers les montants vont-ils ?',
    words: { each: 'le métier', whole: NOTIFIED },
    formula: total(notifiedAmount, marches, by(byTrade)),
    caveats: ['amount-is-not-spending', 'amounts-set-beside'],
  },
  {
    ...euros,
    ...ranked,
    id: 'montants-par-procedure',
    label: 'Montants par procédure',
    question: 'Par quelles procédures les marchés sont-ils passés ?',
    words: { each: 'la procédure', whole: NOTIFIED },
    formula: total(notifiedAmount, marches, by(byProcedure)),
    caveats: ['amount-is-not-spending', 'amounts-set-beside'],
  },
  {
    ...euros,
    ...years,
    id: 'montant-median',
    label: 'Montant médian d’un marché',
    question: 'Quelle est la taille d’un marché ordinaire ?',
    words: { state: 'la moitié des marchés signés valent au plus {}' },
    formula: medianOf(notifiedAmount, marches, byYear),
    caveats: ['amount-is-not-spending', 'coverage-threshold', 'partial-years'],
  },
  {
    ...euros,
    id: 'marches-par-tranche',
    label: 'Marchés par tranche de montant',
    question: 'Beaucoup de petits marchés, ou quelques grands ?',
    words: { each: 'la tranche', whole: 'des marchés' },
    unit: 'contrats',
    chart: { kind: 'distribution', meaning: 'spend' },
    formula: count(marches, by(byAmountClass)),
    caveats: ['amount-is-not-spending', 'coverage-threshold'],
  },
]

/** What the headline leaves out: call-offs and concessions (rule 5). */
export const excluded: readonly Indicator[] = [
  {
    ...euros,
    ...years,
    id: 'marches-subsequents',
    label: 'Marchés sous accord-cadre par an',
    question: 'Quel montant est signé sous des accords-cadres déjà comptés ?',
    words: { deed: 'a signé {} de marchés sous accord-cadre' },
    formula: total(notifiedAmount, among(contracts, callOff), byYear),
    caveats: ['call-offs-apart', 'coverage-threshold', 'partial-years'],
  },
  {
    ...euros,
    ...years,
    id: 'concessions',
    label: 'Valeur des concessions par an',
    question: 'Quelle valeur les concessions signées chaque année représentent-elles ?',
    words: { deed: 'a signé {} de concessions' },
    formula: total(notifiedAmount, among(contracts, concession), byYear),
    caveats: ['concessions-apart', 'partial-years'],
  },
]
