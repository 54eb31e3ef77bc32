import type { IndicatorDescription } from '../domain/indicator.ts'
import { byCategory, byDivision, byNature, byProcedure, bySupplier, byTechnique } from './dimensions.ts'
import { count, total } from './formulas.ts'
import type { Formula } from './formulas.ts'
import { notifiedAmount } from './measures.ts'
import { callOff, concession, headline } from './predicates.ts'

/** An entry: what is said of an indicator, and how it is computed. */
export interface Indicator extends Omit<IndicatorDescription, 'method'> {
  readonly formula: Formula
}

const spend = { theme: 'depenses', unit: 'EUR', needs: [] } as const

/** The indicators, in the order of the pages. A new one is an entry here, and nothing else. */
export const INDICATORS: readonly Indicator[] = [
  {
    ...spend,
    id: 'montants-notifies',
    label: 'Montants notifiés par an',
    question: 'Quel montant de marchés est notifié chaque année ?',
    words: { deed: 'a notifié {} de marchés' },
    formula: total(notifiedAmount, headline, 'year'),
    chart: { kind: 'years', meaning: 'spend' },
    caveats: [
      'amount-is-not-spending',
      'call-offs-apart',
      'coverage-threshold',
      'partial-years',
      'implausible-amounts',
    ],
  },
  {
    ...spend,
    id: 'nombre-de-marches',
    label: 'Nombre de marchés par an',
    question: 'Combien de marchés sont notifiés chaque année ?',
    words: { deed: 'a notifié {}' },
    unit: 'contrats',
    formula: count(headline, 'year'),
    chart: { kind: 'years', meaning: 'spend' },
    caveats: ['call-offs-apart', 'coverage-threshold', 'partial-years'],
  },
  {
    ...spend,
    id: 'montants-par-categorie',
    label: 'Montants par catégorie',
    question: 'Travaux, fournitures ou services : à quoi les montants vont-ils ?',
    words: { each: 'la catégorie', whole: 'des montants notifiés' },
    formula: total(notifiedAmount, headline, byCategory),
    chart: { kind: 'ranked', meaning: 'spend' },
    caveats: ['amount-is-not-spending', 'implausible-amounts'],
  },
  {
    ...spend,
    id: 'montants-par-nature',
    label: 'Montants par nature de contrat',
    question: 'Quelles natures de contrats portent les montants ?',
    words: { each: 'la nature', whole: 'des montants notifiés' },
    formula: total(notifiedAmount, headline, byNature),
    chart: { kind: 'ranked', meaning: 'spend' },
    caveats: ['amount-is-not-spending', 'implausible-amounts'],
  },
  {
    ...spend,
    id: 'montants-par-technique',
    label: 'Montants par technique d’achat',
    question: 'Quelle part des montants passe par des accords-cadres ?',
    words: { each: 'la technique', whole: 'des montants notifiés' },
    formula: total(notifiedAmount, headline, byTechnique),
    chart: { kind: 'ranked', meaning: 'spend' },
    caveats: ['amount-is-not-spending', 'call-offs-apart', 'implausible-amounts'],
  },
  {
    ...spend,
    id: 'montants-par-division-cpv',
    label: 'Montants par famille d’achat (division CPV)',
    question: 'Qu’est-ce qui est acheté ?',
    words: { each: 'la famille', whole: 'des montants notifiés' },
    formula: total(notifiedAmount, headline, byDivision),
    chart: { kind: 'ranked', meaning: 'spend' },
    caveats: ['amount-is-not-spending', 'implausible-amounts'],
  },
  {
    ...spend,
    id: 'montants-par-procedure',
    label: 'Montants par procédure',
    question: 'Par quelles procédures les marchés sont-ils passés ?',
    words: { each: 'la procédure', whole: 'des montants notifiés' },
    formula: total(notifiedAmount, headline, byProcedure),
    chart: { kind: 'ranked', meaning: 'spend' },
    caveats: ['amount-is-not-spending', 'implausible-amounts'],
  },
  {
    ...spend,
    id: 'plus-grands-titulaires',
    label: 'Montants par titulaire',
    question: 'À quelles entreprises les marchés sont-ils attribués ?',
    words: { each: 'le titulaire', whole: 'des montants notifiés' },
    formula: total(notifiedAmount, headline, bySupplier),
    chart: { kind: 'ranked', meaning: 'spend' },
    caveats: ['amount-is-not-spending', 'shared-equally', 'hidden-co-contractors', 'implausible-amounts'],
  },
  {
    ...spend,
    id: 'marches-subsequents',
    label: 'Marchés subséquents par an',
    question: 'Quel montant est notifié sous des accords-cadres déjà comptés ?',
    words: { deed: 'a notifié {} de marchés subséquents' },
    formula: total(notifiedAmount, callOff, 'year'),
    chart: { kind: 'years', meaning: 'spend' },
    caveats: ['call-offs-apart', 'coverage-threshold', 'partial-years'],
  },
  {
    ...spend,
    id: 'concessions',
    label: 'Valeur des concessions par an',
    question: 'Quelle valeur les concessions signées chaque année représentent-elles ?',
    words: { deed: 'a signé {} de concessions' },
    formula: total(notifiedAmount, concession, 'year'),
    chart: { kind: 'years', meaning: 'spend' },
    caveats: ['concessions-apart', 'partial-years'],
  },
]
