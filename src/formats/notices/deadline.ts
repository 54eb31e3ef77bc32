import { instantOf, parisInstant } from '../../domain/notice/instant.ts'
import type { Instant } from '../../domain/notice/instant.ts'

const WITH_HOUR = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/

/** A moment as programs write it; without a zone, of Paris. `undefined` for a day without its hour. */
export function parseDeadline(text: string): Instant | undefined {
  const [, day, time, zone] = WITH_HOUR.exec(text.trim()) ?? []
  if (day === undefined || time === undefined) return undefined
  return zone === undefined ? parisInstant(`${day}T${time}`) : instantOf(`${day}T${time}:00${zone}`)
}
