import type { Notes } from './notes.ts'
import { isMissing, scalarText } from './reading.ts'

/** The text or number of a field of one value; a list, an object or a boolean in its place is unknown, and flagged. */
export function readScalar(value: unknown, column: string, notes: Notes): string | undefined {
  const text = scalarText(value)
  if (text === undefined && typeof value !== 'string' && !isMissing(value))
    notes.flag('value-unreadable', column)
  return text
}
