import type { EnvironmentalConsideration, SocialConsideration } from '../domain/contract.ts'
import type { PlanStatus } from '../domain/planned-purchase.ts'

/** The closed lists of the plan, in the words of its files. */
export const CATEGORY_WORDS = { travaux: 'works', fournitures: 'goods', services: 'services' } as const

export const STATUSES = {
  annonce: 'announced',
  sourcing: 'sourcing',
  publie: 'published',
  attribue: 'awarded',
  reporte: 'postponed',
  abandonne: 'abandoned',
} as const satisfies Readonly<Record<string, PlanStatus>>

/** As in the essential data of contracts (DECP). */
export const SOCIAL = {
  'Clause sociale': 'contractPerformanceConditions',
  'Critère social': 'awardCriteria',
  'Marché réservé': 'reservedParticipation',
} as const satisfies Readonly<Record<string, SocialConsideration>>

export const ENVIRONMENTAL = {
  'Clause environnementale': 'contractPerformanceConditions',
  'Critère environnemental': 'awardCriteria',
} as const satisfies Readonly<Record<string, EnvironmentalConsideration>>
