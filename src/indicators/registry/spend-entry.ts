import { among } from '../formulas/cells.ts'
import { contracts } from '../population.ts'
import { headline } from '../predicates.ts'

/** What the entries on spend share: the contracts of the headline, and how a figure of theirs is written and drawn. */
export const marches = among(contracts, headline)
export const NOTIFIED = 'des montants signés'

export const euros = { theme: 'depenses', unit: 'EUR', needs: [] } as const
export const years = { chart: { kind: 'years', meaning: 'spend' } } as const
export const ranked = { chart: { kind: 'ranked', meaning: 'spend' } } as const
export const shares = {
  theme: 'depenses',
  unit: 'part',
  chart: { kind: 'shares', meaning: 'spend' },
} as const
