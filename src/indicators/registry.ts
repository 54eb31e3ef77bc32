import type { Indicator } from './indicator.ts'
import { amendments } from './registry/amendments.ts'
import { clauseAmounts } from './registry/clause-amounts.ts'
import { clauses } from './registry/clauses.ts'
import { competition } from './registry/competition.ts'
import { supplierDistances } from './registry/distance.ts'
import { inclusionIndicators } from './registry/inclusion.ts'
import { local } from './registry/local.ts'
import { newLaw } from './registry/new-law.ts'
import { plannedPurchases } from './registry/plan.ts'
import { reservedByArticle } from './registry/reserved-articles.ts'
import { solidarity } from './registry/solidarity.ts'
import { excluded, spend } from './registry/spend.ts'
import { subcontracting } from './registry/subcontracting.ts'

/** The indicators, in the order of the pages. A new one is an entry in one of these lists, and nothing else. */
export const INDICATORS: readonly Indicator[] = [
  ...spend,
  ...competition,
  ...amendments,
  ...excluded,
  ...clauses,
  ...newLaw,
  ...clauseAmounts,
  ...reservedByArticle,
  ...inclusionIndicators,
  ...local,
  ...solidarity,
  ...supplierDistances,
  ...subcontracting,
  ...plannedPurchases,
]
