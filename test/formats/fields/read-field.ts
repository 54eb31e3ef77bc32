import type { Flag } from '../../../src/domain/contract/flag.ts'
import { createNotes } from '../../../src/formats/fields/notes.ts'
import type { Notes } from '../../../src/formats/fields/notes.ts'

/** What one field reader gives, and the flags it raises. */
export function readField<T>(
  read: (value: unknown, column: string, notes: Notes) => T,
  value: unknown,
): { readonly value: T; readonly flags: readonly Flag[]; readonly codes: readonly string[] } {
  const notes = createNotes()
  const result = read(value, 'colonne', notes)
  return { value: result, flags: notes.flags, codes: notes.flags.map((flag) => flag.code) }
}
