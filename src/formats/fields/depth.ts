import type { Notes } from './notes.ts'
import { quotable } from './notes.ts'

/** Levels of lists and objects within one published field: the official formats have at most five. */
const DEEPEST = 64

/** Whether a value nests no deeper than that, so that following it level by level comes to an end. */
export function isShallow(value: unknown, levels = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1))
}

/** The fields of a JSON row; one that nests too deep is unknown, and flagged. */
export function shallowFields(
  row: Readonly<Record<string, unknown>>,
  notes: Notes,
): Readonly<Record<string, unknown>> {
  const kept = Object.entries(row).filter(([name, value]) => {
    if (isShallow(value)) return true
    notes.flag('value-unreadable', quotable(name))
    return false
  })
  return Object.fromEntries(kept)
}
