import { among, byYear } from '../formulas/cells.ts'
import { share } from '../formulas/share.ts'
import { ratio } from '../formulas/statistics.ts'
import type { Indicator } from '../indicator.ts'
import { amountChange, durationChange, initialAmount, initialDuration } from '../measures.ts'
import { contracts } from '../population.ts'
import { modified } from '../predicates.ts'
import { wasModified } from '../questions.ts'
import { euros, marches, shares, years } from './spend-entry.ts'

const modifies = among(contracts, modified)

/** What changes after the signature (rule 8). */
export const amendments: readonly Indicator[] = [
  {
    ...shares,
    id: 'marches-modifies',
    label: 'Marchés modifiés',
    question: 'Combien de marchés changent après leur signature ?',
    needs: [],
    words: { share: 'des marchés signés portent une modification publiée' },
    formula: share(wasModified, marches, byYear),
    caveats: ['recent-less-modified', 'partial-years'],
  },
  {
    ...euros,
    ...years,
    id: 'evolution-des-montants',
    label: 'Évolution des montants par modification',
    question: 'De combien les modifications changent-elles les montants ?',
    words: { state: 'les modifications ont {} le montant des marchés signés en {year} puis modifiés' },
    unit: 'taux',
    formula: ratio(amountChange, initialAmount, modifies, byYear),
    caveats: ['amount-is-not-spending', 'recent-less-modified', 'partial-years'],
  },
  {
    ...euros,
    ...years,
    id: 'evolution-des-durees',
    label: 'Évolution des durées par modification',
    question: 'De combien les modifications allongent-elles les marchés ?',
    words: { state: 'les modifications ont {} la durée des marchés signés en {year} puis modifiés' },
    unit: 'taux',
    formula: ratio(durationChange, initialDuration, modifies, byYear),
    caveats: ['recent-less-modified', 'partial-years'],
  },
]
