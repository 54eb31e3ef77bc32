import { maskPersonalData } from '../../domain/personal-data.ts'
import type { Notes } from './notes.ts'
import { quotable } from './notes.ts'
import { isNotCommunicated } from './reading.ts'
import { readScalar } from './scalar.ts'

/** An id as published: a plain code stays whatever its digits, a text with spaces or signs is masked (rule 11). */
export function readIdentifier(value: unknown, column: string, notes: Notes): string | undefined {
  const text = readScalar(value, column, notes)?.replace(/[\t-\r]/g, ' ')
  if (text === undefined) return undefined
  return /^[\p{L}\p{N}_.-]*$/u.test(text) ? text : maskPersonalData(text)
}

/** The bare id of a row; `00`, `NC` and nothing identify nothing and are flagged. */
export function readLocalId(value: unknown, column: string, notes: Notes): string | undefined {
  const id = readIdentifier(value, column, notes)
  if (id === undefined || isNotCommunicated(id) || /^[0\s.-]+$/.test(id)) {
    notes.flag('id-placeholder', column, id === undefined ? undefined : quotable(id))
  }
  return id
}

/** `uuid` or `uid`, the first that is filled in. */
export function readUid(published: Readonly<Record<string, unknown>>, notes: Notes): string | undefined {
  const ids = Object.entries(published).map(([column, value]) => readIdentifier(value, column, notes))
  return ids.find((id) => id !== undefined && !isNotCommunicated(id))
}
