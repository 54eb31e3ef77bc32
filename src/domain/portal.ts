import type { Anomaly, Merge, Reconciliation } from './reconciliation.ts'
import type { Contract } from './contract.ts'
import type { ComputedIndicator } from './indicator.ts'
import type { IsoDate } from './date.ts'
import type { DocumentedFact } from './fact.ts'
import type { Source } from './provenance.ts'
import type { Territory } from './territory.ts'

/** All that pages may know, frozen: `portal.ts` alone makes one. */
export interface Portal {
  readonly territory: Territory
  readonly sources: readonly Source[]
  /** Rule 14, printed on every page. */
  readonly referenceDate: IsoDate
  /** True when any source is demonstration data: said on every page, chart and file. */
  readonly demonstration: boolean
  /** Newest first; contracts of unknown date last. */
  readonly contracts: readonly Contract[]
  readonly anomalies: readonly Anomaly[]
  readonly merges: readonly Merge[]
  readonly reconciliation: Reconciliation
  /** In the order of the registry. */
  readonly indicators: readonly ComputedIndicator[]
  /** `data/reference/faits.csv`: what documents state, kept apart from what the files show. */
  readonly facts: readonly DocumentedFact[]
  /** CPV division → its official label (`data/reference/divisions-cpv.csv`). */
  readonly cpvDivisions: ReadonlyMap<string, string>
}
