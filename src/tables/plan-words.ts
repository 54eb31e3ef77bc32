import type { EnvironmentalConsideration, SocialConsideration } from '../domain/contract/contract.ts'
import type { PlanStatus } from '../domain/purchase/planned-purchase.ts'

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

type Words<T> = Readonly<Record<string, T>>

/** What stands in the field, as the files write it: the reader's word, the other way round. */
export function wordOf<T>(words: Words<T>, value: T | undefined): string | undefined {
  return Object.keys(words).find((word) => words[word] === value)
}

export function wordsOf<T>(words: Words<T>, values: readonly T[] | undefined): string[] | undefined {
  return values?.map((value) => wordOf(words, value)!)
}
