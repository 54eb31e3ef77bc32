import type { IsoDate } from '../domain/date.ts'
import type { Instant } from '../domain/notice/instant.ts'

/** Dated words, true whenever they are read; where they have an end, what stands in their place once it has passed. */
export interface Passing {
  readonly text: string
  /** A moment, or a day that lasts to its end. */
  readonly until?: IsoDate | Instant | undefined
  readonly past?: string | undefined
}
