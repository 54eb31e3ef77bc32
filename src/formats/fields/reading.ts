import { withoutInvisible } from '../../domain/visible-text.ts'

/** What a published field says: a value, nothing, or something that cannot be understood. */
export type Reading<T> = { readonly value: T } | 'missing' | 'unreadable'

const NOTHING = new Set(['', 'nan', 'null', 'none', 'undefined'])
const NOT_COMMUNICATED = new Set(['nc', 'n/c', 'non communiqué', 'non renseigné', 'non disponible'])

/** Absent, empty, or an empty cell as spreadsheets and Python write it (`nan`). */
export function isMissing(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return NOTHING.has(value.trim().toLowerCase())
  return Array.isArray(value) && value.length === 0
}

/** Missing, or a word for it: `NC`, `Non disponible`. */
export function isNotCommunicated(value: unknown): boolean {
  return isMissing(value) || (typeof value === 'string' && NOT_COMMUNICATED.has(value.trim().toLowerCase()))
}

/** A text or a number as trimmed text without what prints nothing: identifiers come as either. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return undefined
  const text = withoutInvisible(value.toWellFormed()).trim()
  return isMissing(text) ? undefined : text
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
