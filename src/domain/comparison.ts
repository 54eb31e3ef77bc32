import type { IsoDate } from './date.ts'
import type { ComputedIndicator } from './indicator.ts'
import type { Territory } from './territory/territory.ts'

/** An authority beside the portal's own: its indicators, computed from its own files by the same definitions. */
export interface ComparedAuthority {
  readonly territory: Territory
  readonly referenceDate: IsoDate
  readonly demonstration: boolean
  readonly indicators: readonly ComputedIndicator[]
}
