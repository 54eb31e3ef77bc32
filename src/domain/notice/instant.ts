import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../date.ts'

/** A moment as UTC to the second, `2026-04-16T10:00:00Z`; these sort as text. */
export type Instant = string

/** Deadlines of French notices are hours of Paris, wherever the buyer is. */
const ZONE = 'Europe/Paris'

/** The moment that a text with its zone says: `2026-04-16T10:00:00+00:00`; `undefined` where it says none. */
export function instantOf(text: string): Instant | undefined {
  try {
    return Temporal.Instant.from(text).round({ smallestUnit: 'second' }).toString()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The moment of a local time of Paris, `2026-11-13T12:00`; `undefined` where there is no such day or hour. */
export function parisInstant(local: string): Instant | undefined {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' })
      .toZonedDateTime(ZONE)
      .toInstant()
      .toString()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The day, hour and minute that clocks of Paris show. */
export interface ParisTime {
  readonly day: IsoDate
  readonly hour: number
  readonly minute: number
}

export function parisTime(instant: Instant): ParisTime {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE)
  return { day: local.toPlainDate().toString(), hour: local.hour, minute: local.minute }
}
