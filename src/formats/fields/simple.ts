import type { Notes } from './notes.ts'
import { quotableNumber } from './notes.ts'
import { isMissing, isNotCommunicated, isObject, scalarText } from './reading.ts'
import { readScalar } from './scalar.ts'
import { cleanPublished } from './text.ts'

const YES = new Set(['true', 'oui', 'vrai', '1'])
const NO = new Set(['false', 'non', 'faux', '0'])

/** true and false as JSON or French write them. */
export function readBoolean(value: unknown, column: string, notes: Notes): boolean | undefined {
  if (isNotCommunicated(value)) return undefined
  const word = typeof value === 'boolean' ? String(value) : (scalarText(value)?.toLowerCase() ?? '')
  if (YES.has(word)) return true
  if (NO.has(word)) return false
  notes.flag('value-unreadable', column, quotableNumber(value))
  return undefined
}

/** Bids received: a contract that was awarded had at least one. */
export function readBids(value: unknown, column: string, notes: Notes): number | undefined {
  if (isNotCommunicated(value)) return undefined
  const text = scalarText(value) ?? ''
  const bids = /^\d{1,6}(?:\.0+)?$/.test(text) ? Number.parseInt(text, 10) : 0
  if (bids >= 1) return bids
  notes.flag('bids-implausible', column, quotableNumber(value))
  return undefined
}

/** A share from 0 to 1. */
export function readShare(value: unknown, column: string, notes: Notes): number | undefined {
  if (isNotCommunicated(value)) return undefined
  const share = Number((scalarText(value) ?? 'unreadable').replace(',', '.'))
  if (share >= 0 && share <= 1) return share
  notes.flag('value-unreadable', column, quotableNumber(value))
  return undefined
}

/** Takes the list out of `{"technique": […]}`, of a list, or of one `, `-joined text; any other object is an item. */
export function listedValues(value: unknown, wrapper: string): unknown[] {
  if (isMissing(value)) return []
  if (isObject(value)) {
    if (Object.hasOwn(value, wrapper)) return listedValues(value[wrapper], wrapper)
    return Object.keys(value).length === 0 ? [] : [value]
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown) => listedValues(item, wrapper))
  return typeof value === 'string' ? value.split(/,\s+|\|/).map((item) => item.trim()) : [value]
}

/** Words of a list, each once; "Sans objet" and "NC" say that there is none. */
export function readWords(value: unknown, wrapper: string, column: string, notes: Notes): string[] {
  const words = listedValues(value, wrapper)
    .map((item) => cleanPublished(readScalar(item, column, notes) ?? '').text)
    .filter((word) => !isNotCommunicated(word) && word.toLowerCase() !== 'sans objet')
  return [...new Set(words)]
}
