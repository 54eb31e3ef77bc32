import { holdsPersonalData, maskPersonalData } from '../../domain/personal-data.ts'
import type { Notes } from './notes.ts'
import { quotable } from './notes.ts'
import { isNotCommunicated } from './reading.ts'
import { readScalar } from './scalar.ts'

/** An id as published; a person's number in it is masked and flagged, in a plain code too (rule 11). */
export function readIdentifier(value: unknown, column: string, notes: Notes): string | undefined {
  const published = readScalar(value, column, notes)
  if (published === undefined) return undefined
  const safe = maskPersonalData(published)
  if (safe !== published) notes.flag('personal-data-masked', column)
  return safe.replace(/[\t-\r]/g, ' ')
}

/** The bare id of a row; `00`, `NC`, nothing and a mask identify nothing: the first three are flagged as such. */
export function readLocalId(value: unknown, column: string, notes: Notes): string | undefined {
  const id = readIdentifier(value, column, notes)
  if (id === undefined || isNotCommunicated(id) || /^[0\s.-]+$/.test(id)) {
    notes.flag('id-placeholder', column, id === undefined ? undefined : quotable(id))
  }
  return id
}

/**
 * `uuid` or `uid`, the first that is filled in. One that holds a person's number is none: under a mask, contracts
 * that have nothing in common would bear one key.
 */
export function readUid(
  published: Readonly<Record<string, unknown>>,
  columns: readonly string[],
  notes: Notes,
): string | undefined {
  for (const column of columns) {
    const text = readScalar(published[column], column, notes)
    if (text === undefined || isNotCommunicated(text)) continue
    if (!holdsPersonalData(text)) return readIdentifier(text, column, notes)
    notes.flag('personal-data-masked', column)
  }
  return undefined
}
