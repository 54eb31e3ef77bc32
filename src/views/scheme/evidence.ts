import type { ComputedIndicator } from '../../domain/indicator.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { findTrace } from './traces.ts'
import type { FoundTrace } from './traces.ts'

/** What the data say of something promised: a figure measures it, something shows it, or nothing is published. */
export const EVIDENCE_STATES = ['measured', 'traced', 'silent'] as const
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

export interface Evidence {
  readonly state: EvidenceState
  /** Those that have values. */
  readonly measuredBy: readonly ComputedIndicator[]
  /** Those that would measure it, if their file or field were there. */
  readonly absent: readonly ComputedIndicator[]
  /** Those that found something. */
  readonly shownBy: readonly FoundTrace[]
  /** Those that found nothing. */
  readonly sought: readonly FoundTrace[]
}

interface Promised {
  readonly indicators: readonly string[]
  readonly traces: readonly string[]
}

/** The evidence of an action or a commitment, computed once. */
export const evidenceOf = memoize((portal: Portal) =>
  memoize(({ indicators: ids, traces }: Promised): Evidence => {
    const named = portal.indicators.filter(({ id }) => ids.includes(id))
    const measuredBy = named.filter(({ absent }) => absent === undefined)
    const found = traces.map(findTrace(portal))
    const shownBy = found.filter(({ items }) => items.length > 0)
    return {
      state: measuredBy.length > 0 ? 'measured' : shownBy.length > 0 ? 'traced' : 'silent',
      measuredBy,
      absent: named.filter(({ absent }) => absent !== undefined),
      shownBy,
      sought: found.filter(({ items }) => items.length === 0),
    }
  }),
)
