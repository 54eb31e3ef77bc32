import type { IsoDate } from './date.ts'
import type { ComputedIndicator } from './indicator.ts'
import type { Territory } from './territory/territory.ts'

/** What a comparison says of an authority itself. */
export type ComparedTerritory = Pick<Territory, 'name' | 'shortName' | 'subject' | 'buyerSirens' | 'scope'>

/** An authority beside the portal's own: its indicators, computed from its own files by the same definitions. */
export interface ComparedAuthority {
  readonly territory: Territory
  readonly referenceDate: IsoDate
  readonly demonstration: boolean
  readonly indicators: readonly ComputedIndicator[]
}
