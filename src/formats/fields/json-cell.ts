import { bounded, boundedText } from './bounds.ts'
import { isShallow } from './depth.ts'
import type { Notes } from './notes.ts'
import { isMissing } from './reading.ts'

/**
 * The JSON text inside a CSV cell; a text that is no JSON stays text, and its reader flags it. JSON that nests too deep
 * is unknown, and flagged here. The cell may be as long as a record: each text within is read as far as any other.
 */
export function parseJsonCell(cell: string | undefined, column: string, notes: Notes): unknown {
  if (cell === undefined || isMissing(cell)) return undefined
  try {
    const value = JSON.parse(cell) as unknown
    if (isShallow(value)) return bounded(value, column, notes)
  } catch {
    return boundedText(cell, column, notes)
  }
  notes.flag('value-unreadable', column)
  return undefined
}
