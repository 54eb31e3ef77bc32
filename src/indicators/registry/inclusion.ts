import { inclusionByStructure, inclusionByTrade } from '../dimensions.ts'
import { among, by, byYear } from '../formulas/cells.ts'
import { composition } from '../formulas/composition.ts'
import { people } from '../formulas/people.ts'
import { total } from '../formulas/total.ts'
import type { Indicator } from '../indicator.ts'
import { committedHours, fullTimeEquivalents, inclusionHours } from '../measures.ts'
import { inclusionLines } from '../population.ts'
import { all } from '../predicates.ts'

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
]
