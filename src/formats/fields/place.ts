import type { PlaceOfPerformance } from '../../domain/contract/contract.ts'
import type { Notes } from './notes.ts'
import { quotable, quotableMixture } from './notes.ts'
import { isMissing, isObject } from './reading.ts'
import { readText } from './text.ts'

const INSEE = /^(?:\d{2}|2[AB])\d{3}$/
const POSTAL = /postal/i

/** What a code of each type looks like, by a word of the type; regions by their number, countries by their letters. */
const SHAPES: readonly (readonly [type: RegExp, shape: RegExp])[] = [
  [POSTAL, /^\d{5}$/],
  [/commune/i, INSEE],
  [/arrondissement|canton/i, /^(?:\d{2}|2[AB])\d{0,3}$/],
  [/d[ée]partement/i, /^(?:0?\d{2}|0?2[AB]|9[78]\d)$/],
  [/r[ée]gion/i, /^\d{2}$/],
  [/pays/i, /^[A-Z]{2,3}$/i],
]
/** Of no type that is known: digits, or a country. */
const ANY_CODE = /^(?:\d[\dAB]?\d{0,3}|[A-Z]{2})$/

/** The code as published, unknown where it is none of its type: a name, a trigram, another kind of number. */
function readCode(
  value: unknown,
  codeType: string | undefined,
  column: string,
  notes: Notes,
): string | undefined {
  const code = readText(value, column, notes)
  if (code === undefined) return undefined
  const shape = SHAPES.find(([type]) => type.test(codeType ?? ''))?.[1] ?? ANY_CODE
  if (!shape.test(code)) {
    notes.flag('place-unreadable', column, quotable(value))
    return undefined
  }
  if (POSTAL.test(codeType ?? '')) notes.flag('place-postcode', column, code)
  return code
}

/** `{"code": "59", "typeCode": "Code département", "nom": "(59) Nord"}`. No commune is guessed from a postcode or a name. */
export function readPlace(value: unknown, column: string, notes: Notes): PlaceOfPerformance | undefined {
  if (isMissing(value)) return undefined
  if (!isObject(value)) {
    notes.flag('value-unreadable', column, quotableMixture(value))
    return undefined
  }
  const codeType = readText(value['typeCode'], column, notes)
  const code = readCode(value['code'], codeType, column, notes)
  const name = readText(value['nom'], column, notes)
  if (code === undefined && name === undefined) return undefined
  return { code, codeType, name }
}
