import type { IsoDate } from './date.ts'
import type { ComputedIndicator } from './indicator.ts'
import type { Point, Series } from './series.ts'
import type { Territory } from './territory/territory.ts'

/** What a comparison says of an authority itself. */
export type ComparedTerritory = Pick<Territory, 'name' | 'shortName' | 'subject' | 'buyerSirens' | 'scope'>

/** A figure without the rows behind it, which stay on the portal that publishes it. */
export type ComparedPoint = Omit<Point, 'rows'>

type Described = Pick<
  ComputedIndicator,
  'id' | 'label' | 'question' | 'unit' | 'chart' | 'circle' | 'method' | 'absent'
>

/** An indicator of this portal with the figures of an authority. */
export interface ComparedIndicator extends Described {
  readonly series: Omit<Series, 'points'> & { readonly points: readonly ComparedPoint[] }
  /** Why the figures of another portal are not set beside ours, and then there are none. */
  readonly incomparable?: {
    /** It defines the indicator otherwise, in this sentence; absent where it publishes no such indicator. */
    readonly method?: string
  }
}

/** An authority beside the portal's own: its indicators by the same definitions, from its own files or its portal's. */
export interface ComparedAuthority {
  readonly territory: ComparedTerritory
  readonly referenceDate: IsoDate
  readonly demonstration: boolean
  readonly indicators: readonly ComparedIndicator[]
}
