import type { IsoDate } from '../../../domain/date.ts'
import type { Instant } from '../../../domain/notice/instant.ts'

/** One event of a calendar, of whole days or at a moment. Texts are plain; `ics.ts` escapes them. */
export interface CalendarEvent {
  /** Stable for life. */
  readonly uid: string
  readonly day: IsoDate
  /** Where it lasts longer than its day. */
  readonly lastDay?: IsoDate
  /** Its moment on that day; without it, the whole day. */
  readonly at?: Instant
  /** Days before it on which a calendar reminds of it. */
  readonly alarmDays?: number
  /** Raised whenever its day changes, so that a calendar that holds it takes the new one (RFC 5545, 3.8.7.4). */
  readonly sequence: number
  readonly summary: string
  readonly description: string
  /** Absolute. */
  readonly url: string
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  readonly category?: string | undefined
  /** Days of the data, never the clock. */
  readonly created: IsoDate
  readonly lastModified: IsoDate
  /** Slug of the purchase or notice, for programs that pick events (`X-ALO-ID`). */
  readonly subject: string
}

export interface CalendarData {
  /** Below the site's root: `calendrier/achats-a-venir.ics`. */
  readonly path: string
  readonly name: string
  readonly description: string
  /** The page that shows the same, absolute. */
  readonly page: string
  /** Day on which this state of the calendar was made: `DTSTAMP` of its events. */
  readonly stamp: IsoDate
  readonly events: readonly CalendarEvent[]
}
