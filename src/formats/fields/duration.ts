import { longestDuration } from '../../domain/contract/ending-contracts.ts'
import type { Notes } from './notes.ts'
import { quotableNumber } from './notes.ts'
import { isNotCommunicated } from './reading.ts'
import type { Reading } from './reading.ts'

const MONTHS = /\s?mois$/i

/** Whole months, their unit written or not; days typed as months (1095) cannot be told from months and stay. */
export function parseDuration(value: unknown): Reading<number> {
  if (isNotCommunicated(value)) return 'missing'
  if (typeof value !== 'number' && typeof value !== 'string') return 'unreadable'
  const text = String(value).trim().replace(MONTHS, '')
  return /^\d{1,6}(?:[.,]0+)?$/.test(text) ? { value: Number.parseInt(text, 10) } : 'unreadable'
}

/** Months, implausible ones kept and flagged; missing without remark. */
export function readOptionalDuration(
  value: unknown,
  column: string,
  notes: Notes,
  isConcession = false,
): number | undefined {
  const reading = parseDuration(value)
  if (reading === 'unreadable') notes.flag('duration-unreadable', column, quotableNumber(value))
  if (typeof reading !== 'object') return undefined
  if (reading.value === 0 || reading.value > longestDuration(isConcession)) {
    notes.flag('duration-implausible', column, quotableNumber(value))
  }
  return reading.value
}

/** The duration of the row, flagged when missing, unreadable or implausible. */
export function readDuration(
  value: unknown,
  column: string,
  notes: Notes,
  isConcession = false,
): number | undefined {
  if (parseDuration(value) === 'missing')
    notes.flag('duration-missing', column, quotableNumber(value ?? '') || undefined)
  return readOptionalDuration(value, column, notes, isConcession)
}
