import { holdsPersonalData } from '../../domain/personal-data.ts'
import type { Notes } from './notes.ts'
import { quotableNumber } from './notes.ts'
import { isNotCommunicated } from './reading.ts'
import { readScalar } from './scalar.ts'

const CODE = /^(\d{8})(?:-\d)?$/
/** Divisions run from 03 to 98. */
const isDivision = (code: string) => code >= '03' && code < '99'
/** Only divisions 03 and 09 begin with a zero that a spreadsheet can lose. */
const startsWithLostZero = (digits: string) => /^[39]/.test(digits)

function onlyCodeWithin(text: string): string | undefined {
  const codes = [...text.matchAll(/(?<!\d)(\d{8})(?:-\d)?(?!\d)/g)]
  return codes.length === 1 ? codes[0]?.[1] : undefined
}

/** What stands in for eight digits: a lost leading zero, a check digit without dash, a code with words around it. */
function repair(text: string): string | undefined {
  const seven = /^(\d{7})(?:-\d)?$/.exec(text)?.[1]
  if (seven !== undefined) return startsWithLostZero(seven) ? `0${seven}` : undefined
  const nine = /^(\d{8})\d$/.exec(text)?.[1]
  return nine ?? onlyCodeWithin(text)
}

/** Eight digits of the common procurement vocabulary, check digit dropped; what was repaired is flagged. */
export function readCpv(value: unknown, column: string, notes: Notes): string | undefined {
  const text = readScalar(value, column, notes)
  if (text === undefined || isNotCommunicated(text)) {
    notes.flag('cpv-missing', column)
    return undefined
  }
  const exact = CODE.exec(text)?.[1]
  const code = exact ?? (holdsPersonalData(text) ? undefined : repair(text))
  if (code === undefined || !isDivision(code)) {
    notes.flag('cpv-unreadable', column, quotableNumber(text))
    return undefined
  }
  if (exact === undefined) notes.flag('cpv-repaired', column, quotableNumber(text))
  return code
}
