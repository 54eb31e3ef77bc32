import { isShallow } from './depth.ts'
import type { Notes } from './notes.ts'
import { isMissing } from './reading.ts'

/**
 * The JSON text inside a CSV cell; a text that is no JSON stays text, and its reader flags it. JSON that nests too deep
 * is unknown, and flagged here.
 */
export function parseJsonCell(cell: string | undefined, column: string, notes: Notes): unknown {
  if (cell === undefined || isMissing(cell)) return undefined
  try {
    const value = JSON.parse(cell) as unknown
    if (isShallow(value)) return value
  } catch {
    return cell
  }
  notes.flag('value-unreadable', column)
  return undefined
}
