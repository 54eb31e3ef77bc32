import { isMissing } from './reading.ts'

/** The JSON text inside a CSV cell; a text that is no JSON stays text, and its reader flags it. */
export function parseJsonCell(cell: string | undefined): unknown {
  if (cell === undefined || isMissing(cell)) return undefined
  try {
    return JSON.parse(cell) as unknown
  } catch {
    return cell
  }
}
