import { among, byYear } from '../formulas/cells.ts'
import { share } from '../formulas/share.ts'
import type { Indicator } from '../indicator.ts'
import { environmentalConditionAndCriterion, underEnvironmentalLaw, underSocialLaw } from '../new-law.ts'
import { contracts } from '../population.ts'
import { environmental, social } from '../questions.ts'

const environmentalLaw = among(contracts, underEnvironmentalLaw)
const SIGNED_SINCE = 'des marchés signés depuis la nouvelle loi qui le disent'

const shared = {
  theme: 'clauses',
  unit: 'part',
  needs: ['environmentalConsiderations'],
  chart: { kind: 'shares', meaning: 'environment' },
  caveats: ['launch-date-unknown', 'unknown-is-not-none', 'partial-years'],
} as const

/** What article 35 of loi climat et résilience asks for, in contracts signed since: never whether one obeys it. */
export const newLaw: readonly Indicator[] = [
  {
    ...shared,
    id: 'loi-condition-environnementale',
    label: 'Clause environnementale, dans les marchés signés depuis la nouvelle loi',
    question: 'Combien ont une clause environnementale ?',
    words: { share: `${SIGNED_SINCE} imposent une clause environnementale` },
    formula: share(
      environmental('qui portent une clause environnementale', 'contractPerformanceConditions'),
      environmentalLaw,
      byYear,
    ),
  },
  {
    ...shared,
    id: 'loi-critere-environnemental',
    label: 'Critère environnemental, dans les marchés signés depuis la nouvelle loi',
    question: 'Combien ont un critère environnemental ?',
    words: { share: `${SIGNED_SINCE} jugent les offres aussi sur un critère environnemental` },
    formula: share(
      environmental('qui portent un critère environnemental', 'awardCriteria'),
      environmentalLaw,
      byYear,
    ),
  },
  {
    ...shared,
    id: 'loi-clause-et-critere-environnementaux',
    label: 'Clause et critère environnementaux, dans les marchés signés depuis la nouvelle loi',
    question:
      'Combien de marchés signés depuis la nouvelle loi ont à la fois une clause et un critère environnementaux ?',
    words: { share: `${SIGNED_SINCE} portent à la fois une clause et un critère environnementaux` },
    formula: share(environmentalConditionAndCriterion, environmentalLaw, byYear),
  },
  {
    ...shared,
    id: 'loi-condition-sociale',
    label: 'Clause sociale, dans les grands marchés signés depuis la nouvelle loi',
    question: 'Combien de grands marchés signés depuis la nouvelle loi ont une clause sociale ?',
    needs: ['socialConsiderations'],
    chart: { kind: 'shares', meaning: 'social' },
    words: {
      share:
        'des marchés au-dessus des seuils européens, signés depuis la nouvelle loi, imposent une clause sociale',
    },
    formula: share(
      social('qui portent une clause sociale', 'contractPerformanceConditions'),
      among(contracts, underSocialLaw),
      byYear,
    ),
    caveats: ['launch-date-unknown', 'threshold-of-estimate', 'unknown-is-not-none', 'partial-years'],
  },
]
