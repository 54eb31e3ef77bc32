import type { PlaceOfPerformance } from '../../domain/contract/contract.ts'
import type { Notes } from './notes.ts'
import { quotableMixture } from './notes.ts'
import { isMissing, isObject } from './reading.ts'
import { readText } from './text.ts'

/** `{"code": "59", "typeCode": "Code département", "nom": "(59) Nord"}`. */
export function readPlace(value: unknown, column: string, notes: Notes): PlaceOfPerformance | undefined {
  if (isMissing(value)) return undefined
  if (!isObject(value)) {
    notes.flag('value-unreadable', column, quotableMixture(value))
    return undefined
  }
  const code = readText(value['code'], column, notes)
  const name = readText(value['nom'], column, notes)
  if (code === undefined && name === undefined) return undefined
  return { code, codeType: readText(value['typeCode'], column, notes), name }
}
