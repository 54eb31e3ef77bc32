import { inclusionByStructure, inclusionBySupport, inclusionByTrade } from '../dimensions.ts'
import { among, by, byYear } from '../formulas/cells.ts'
import { composition } from '../formulas/composition.ts'
import { fewestGroups } from '../formulas/fewest-groups.ts'
import { people } from '../formulas/people.ts'
import { ratio } from '../formulas/statistics.ts'
import { total } from '../formulas/total.ts'
import type { Indicator } from '../indicator.ts'
import { committedHours, doneOfCommitted, fullTimeEquivalents, inclusionHours } from '../measures.ts'
import { inclusionLines } from '../population.ts'
import { all } from '../predicates.ts'
import {
  amountOfWorked,
  hoursSoFar,
  perMillion,
  workedByTrade,
  workedContracts,
  workedHeadline,
} from '../worked-contracts.ts'

const lignes = among(inclusionLines, all('toutes les lignes du fichier des heures d’insertion'))
const hours = {
  theme: 'insertion',
  unit: 'heures',
  needs: ['inclusion'],
  chart: { kind: 'years', meaning: 'social' },
} as const
const ranked = { chart: { kind: 'ranked', meaning: 'social' } } as const

/** Hours and people of insertion clauses. */
export const inclusionIndicators: readonly Indicator[] = [
  {
    ...hours,
    id: 'heures-insertion',
    label: 'Heures d’insertion réalisées par an',
    question: 'Combien d’heures d’insertion les marchés font-ils travailler ?',
    words: { state: 'les marchés ont donné lieu à {} d’insertion' },
    formula: total(inclusionHours, lignes, byYear),
    caveats: ['hours-not-people', 'partial-years'],
  },
  {
    ...hours,
    id: 'heures-insertion-prevues',
    label: 'Heures d’insertion prévues par an',
    question: 'Combien d’heures avaient été prévues ?',
    words: { state: 'les marchés prévoyaient {} d’insertion' },
    formula: total(committedHours, lignes, byYear),
    caveats: ['hours-not-people', 'partial-years'],
  },
  {
    ...hours,
    id: 'personnes-insertion',
    label: 'Personnes en insertion par an',
    question: 'Combien de personnes ont travaillé grâce à ces clauses ?',
    words: { state: 'les marchés ont fait travailler {} en insertion' },
    unit: 'personnes',
    formula: people(lignes, byYear),
    caveats: ['people-masked', 'partial-years'],
  },
  {
    ...hours,
    ...ranked,
    id: 'heures-insertion-par-metier',
    label: 'Heures d’insertion par métier',
    question: 'Dans quels métiers ces heures sont-elles faites ?',
    words: { each: 'le métier', whole: 'des heures réalisées' },
    formula: total(inclusionHours, lignes, by(inclusionByTrade)),
    caveats: ['hours-not-people'],
  },
  {
    ...hours,
    ...ranked,
    id: 'heures-insertion-par-structure',
    label: 'Heures d’insertion par type de structure',
    question: 'Quelles structures portent ces heures ?',
    words: { each: 'le type de structure', whole: 'des heures réalisées' },
    formula: total(inclusionHours, lignes, by(inclusionByStructure)),
    caveats: ['hours-not-people'],
  },
  {
    ...hours,
    id: 'dependance-metier',
    label: 'Heures d’insertion par métier et par an',
    question: 'L’insertion dépend-elle d’un seul métier ?',
    unit: 'part',
    chart: { kind: 'stacked', meaning: 'social' },
    words: { each: 'le métier', share: 'des heures réalisées sont faites dans un seul métier' },
    formula: composition(inclusionByTrade, lignes, { weight: inclusionHours, overYears: true }),
    caveats: ['hours-not-people', 'partial-years'],
  },
  {
    ...hours,
    id: 'equivalents-temps-plein',
    label: 'Heures d’insertion en équivalents temps plein',
    question: 'À combien d’emplois à temps plein ces heures correspondent-elles ?',
    words: { state: 'les heures d’insertion correspondent à {}' },
    unit: 'etp',
    formula: total(fullTimeEquivalents, lignes, byYear),
    caveats: ['hours-not-people', 'partial-years'],
  },
  {
    ...hours,
    id: 'part-realisee-insertion',
    label: 'Heures d’insertion réalisées, sur les heures prévues',
    question: 'Les heures prévues sont-elles faites ?',
    unit: 'rapport',
    chart: { kind: 'promised', meaning: 'social' },
    words: { state: 'les heures d’insertion réalisées font {} des heures prévues' },
    formula: ratio(doneOfCommitted, committedHours, lignes, byYear),
    caveats: ['hours-not-people', 'both-hours-stated', 'partial-years'],
  },
  {
    ...hours,
    ...ranked,
    id: 'heures-insertion-par-modalite',
    label: 'Heures d’insertion par modalité',
    question: 'Par quelle voie ces heures sont-elles faites ?',
    words: { each: 'la modalité', whole: 'des heures réalisées' },
    formula: total(inclusionHours, lignes, by(inclusionBySupport)),
    caveats: ['hours-not-people'],
  },
  {
    ...hours,
    id: 'modalites-insertion-par-an',
    label: 'Heures d’insertion par modalité et par an',
    question: 'Les voies de l’insertion changent-elles ?',
    unit: 'part',
    chart: { kind: 'stacked', meaning: 'social' },
    words: { each: 'la modalité', share: 'des heures réalisées passent par une seule modalité' },
    formula: composition(inclusionBySupport, lignes, { weight: inclusionHours, overYears: true }),
    caveats: ['hours-not-people', 'partial-years'],
  },
  {
    ...hours,
    id: 'diversification-insertion',
    label: 'Métiers qui font les quatre cinquièmes des heures d’insertion',
    question: 'Sur combien de métiers l’insertion repose-t-elle ?',
    unit: 'metiers',
    words: { state: 'les quatre cinquièmes des heures d’insertion tiennent à {}' },
    formula: fewestGroups(
      0.8,
      inclusionByTrade,
      { many: 'métiers', unknown: 'métier inconnu' },
      inclusionHours,
      lignes,
      byYear,
    ),
    caveats: ['fewest-trades', 'partial-years'],
  },
  {
    ...hours,
    ...ranked,
    id: 'heures-insertion-par-million',
    label: 'Heures d’insertion par million d’euros signé',
    question: 'Dans quels métiers un million d’euros de marchés donne-t-il le plus d’heures d’insertion ?',
    unit: 'heures_par_million_eur',
    words: { each: 'le métier' },
    formula: perMillion(
      ratio(hoursSoFar, amountOfWorked, among(workedContracts, workedHeadline), by(workedByTrade)),
    ),
    caveats: ['hours-so-far', 'amount-is-not-spending'],
  },
]
