import { LARGEST_AMOUNT, centsFromDecimal } from '../../domain/money.ts'
import type { Cents } from '../../domain/money.ts'
import { isPersonalNumber } from '../../domain/personal-data.ts'
import type { Notes } from './notes.ts'
import { quotableNumber } from './notes.ts'
import { isNotCommunicated } from './reading.ts'
import type { Reading } from './reading.ts'

const PLAIN = /^\d{1,30}(?:[.,]\d{1,20})?(?:e\+?\d{1,2})?$/i
/** `14 700,00` with no-break spaces: groups of three only, anything else would be a guess. */
const GROUPED = /^\d{1,3}(?:\s\d{3}){1,10}(?:[.,]\d{1,20})?$/
/** `1,234` may be either of two amounts a thousand times apart. */
const AMBIGUOUS = /^[1-9]\d{0,2},\d{3}$/
const CURRENCY = /(?:€|EUR|euros?)$/i

/**
 * Euros as published: a JSON number by its shortest decimal text, a French or plain decimal number otherwise.
 * Negative amounts, those beyond 10^15 € and the figures of a person's number (rule 11) are unreadable; 0 and 1 € are
 * values.
 */
export function parseAmount(value: unknown): Reading<Cents> {
  if (isNotCommunicated(value)) return 'missing'
  if (typeof value !== 'number' && typeof value !== 'string') return 'unreadable'
  const text = String(value).trim().replace(CURRENCY, '').trimEnd()
  if (AMBIGUOUS.test(text) || !(PLAIN.test(text) || GROUPED.test(text))) return 'unreadable'
  if (isPersonalNumber(text)) return 'unreadable'
  const cents = centsFromDecimal(text.replace(/\s/g, '').replace(',', '.'))
  return cents > LARGEST_AMOUNT ? 'unreadable' : { value: cents }
}

/** An amount that may be missing without remark; unreadable is flagged. */
export function readOptionalAmount(value: unknown, column: string, notes: Notes): Cents | undefined {
  const reading = parseAmount(value)
  if (reading === 'unreadable') notes.flag('amount-unreadable', column, quotableNumber(value))
  return typeof reading === 'object' ? reading.value : undefined
}

/** The amount of the row, flagged when missing or unreadable. */
export function readAmount(value: unknown, column: string, notes: Notes): Cents | undefined {
  if (parseAmount(value) === 'missing') notes.flag('amount-missing', column)
  return readOptionalAmount(value, column, notes)
}
