import type { Indicator } from './indicator.ts'
import { clauses } from './registry/clauses.ts'
import { inclusion } from './registry/inclusion.ts'
import { local } from './registry/local.ts'
import { spend } from './registry/spend.ts'
import { subcontracting } from './registry/subcontracting.ts'

/** The indicators, in the order of the pages. A new one is an entry in one of these lists, and nothing else. */
export const INDICATORS: readonly Indicator[] = [
  ...spend,
  ...clauses,
  ...inclusion,
  ...local,
  ...subcontracting,
]
