import Big from 'big.js'
import { decimalFromCents } from '../domain/money.ts'
import { withoutFormula } from '../text/language/formula.ts'
import type { CellValue, ColumnType } from './column.ts'

/** The word for "none declared" in a list: an empty cell is unknown (/donnees/schemas/). */
export const NONE_DECLARED = 'aucune'
export const YES = 'oui'
export const NO = 'non'

const LIST_SEPARATOR = '|'

function listText(items: readonly string[]): string {
  if (items.length === 0) return NONE_DECLARED
  return items.map((item) => item.replaceAll(LIST_SEPARATOR, '/')).join(LIST_SEPARATOR)
}

/** A number without exponent or grouping: "0.05", "1000000". Euros where the value is cents. */
function numberText(value: number | bigint): string {
  if (typeof value === 'bigint') return decimalFromCents(value)
  // Whole numbers below 10^21 have no exponent as they are.
  return Number.isSafeInteger(value) ? String(value) : new Big(value).toFixed()
}

/** The text of one cell, before quoting. Numbers keep their sign; only text is guarded. */
export function cellText(value: CellValue, type: ColumnType): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? YES : NO
  if (typeof value === 'number' || typeof value === 'bigint') return numberText(value)
  if (typeof value === 'string') return type === 'date' ? value : withoutFormula(value)
  return withoutFormula(listText(value))
}
