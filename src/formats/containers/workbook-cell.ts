import { isPersonalNumber } from '../../domain/personal-data.ts'
import { isSiren, isSiret } from '../../domain/supplier/siret.ts'

/** What the library gives for a cell; a formula is its last value. */
export type WorkbookValue = string | number | boolean | Date | null

/** Figures that a spreadsheet keeps and shows of a number: 0.30000000000000004 is 0.3 on its screen. */
const FIGURES = 15

/** A SIRET among numbers has lost the zeros that it began with: its length and two keys, SIREN and SIRET, tell so. */
function withLostZeros(text: string): string {
  const whole = text.padStart(14, '0')
  const isWhole = /^\d{12,13}$/.test(text) && isSiret(whole) && isSiren(whole.slice(0, 9))
  return isWhole && !isPersonalNumber(text) ? whole : text
}

function numberText(value: number): string {
  return withLostZeros(String(Number(value.toPrecision(FIGURES))))
}

/** The day, and the hour where there is one; a date that is none stays a word, which its reader flags. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return 'date illisible'
  return value.toISOString().replace(/(?:T00:00:00)?\.\d{3}Z$/, '')
}

/** The text that a CSV of the same sheet would have, in the writing that every reader knows. */
export function workbookCellText(value: WorkbookValue): string {
  if (value === null) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return typeof value === 'number' ? numberText(value) : value
}
