import { among, byYear } from '../formulas/cells.ts'
import { ratio } from '../formulas/statistics.ts'
import { count, total } from '../formulas/total.ts'
import { share } from '../formulas/share.ts'
import type { Indicator } from '../indicator.ts'
import {
  awardedAmount,
  notifiedAmount,
  performedAmount,
  subcontractedAmount,
  subcontractedOfContract,
} from '../measures.ts'
import { awards, contracts, performances, subcontracts } from '../population.ts'
import { awardedInSameFormats, declaredAct, headlineWith, performedInFormats } from '../predicates.ts'
import { declaresSubcontracting, locatedIn, performedIn } from '../questions.ts'

const actes = among(subcontracts, declaredAct)
const marches = among(contracts, headlineWith('subcontracting', 'sous-traitance déclarée'))
const heldInTerritory = locatedIn('dont le fournisseur est établi dans le territoire', 'territory')
const performedInTerritory = performedIn('dont l’exécutant est établi dans le territoire', 'territory')

const declared = {
  theme: 'sous-traitance',
  unit: 'part',
  needs: ['subcontracting'],
  chart: { kind: 'shares', meaning: 'spend' },
} as const
const caveats = ['subcontracting-declared-only', 'field-since-2024', 'partial-years'] as const

/** What holders declare that others will do. */
export const subcontracting: readonly Indicator[] = [
  {
    ...declared,
    id: 'marches-sous-traites',
    label: 'Marchés avec sous-traitance déclarée',
    question: 'Combien de marchés sont en partie sous-traités ?',
    words: { share: 'des marchés qui le disent déclarent de la sous-traitance' },
    formula: share(declaresSubcontracting, marches, byYear),
    caveats,
  },
  {
    ...declared,
    id: 'actes-de-sous-traitance',
    label: 'Actes de sous-traitance déclarés',
    question: 'Combien d’actes de sous-traitance sont déclarés ?',
    unit: 'actes',
    chart: { kind: 'years', meaning: 'spend' },
    words: { state: 'les marchés signés portent {} de sous-traitance' },
    formula: count(actes, byYear),
    caveats,
  },
  {
    ...declared,
    id: 'montants-sous-traites',
    label: 'Montants sous-traités déclarés',
    question: 'Quel montant est déclaré en sous-traitance ?',
    unit: 'EUR',
    chart: { kind: 'years', meaning: 'spend' },
    words: { state: 'les marchés signés déclarent {} de sous-traitance' },
    formula: total(subcontractedAmount, actes, byYear),
    caveats,
  },
  {
    ...declared,
    id: 'part-sous-traitee',
    label: 'Part des montants sous-traitée',
    question: 'Quelle part des montants est sous-traitée ?',
    words: { share: 'du montant des marchés est déclaré en sous-traitance' },
    formula: ratio(subcontractedOfContract, notifiedAmount, marches, byYear),
    caveats,
  },
  {
    ...declared,
    id: 'part-locale-sans-sous-traitance',
    label: 'Part locale, sans compter la sous-traitance',
    question: 'Quelle part des montants va à des fournisseurs du territoire ?',
    needs: ['subcontracting', 'establishments'],
    circle: 'territory',
    chart: { kind: 'shares', meaning: 'local' },
    words: { share: 'des montants dont le lieu est connu vont à des fournisseurs du territoire' },
    formula: share(heldInTerritory, among(awards, awardedInSameFormats), byYear, awardedAmount),
    caveats: [...caveats, 'origin-is-no-criterion', 'location-from-establishments'],
  },
  {
    ...declared,
    id: 'part-locale-avec-sous-traitance',
    label: 'Part locale, sous-traitance comprise',
    question: 'Et si l’on compte la sous-traitance là où sont les sous-traitants ?',
    needs: ['subcontracting', 'establishments'],
    circle: 'territory',
    chart: { kind: 'shares', meaning: 'local' },
    words: { share: 'des montants dont le lieu est connu sont exécutés par des entreprises du territoire' },
    formula: share(performedInTerritory, among(performances, performedInFormats), byYear, performedAmount),
    caveats: [...caveats, 'origin-is-no-criterion', 'location-from-establishments'],
  },
]
