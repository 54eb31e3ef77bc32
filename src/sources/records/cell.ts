import { isIsoDate } from '../../domain/date.ts'
import { parseDate } from '../fields/date.ts'
import type { CellReading, RecordColumn } from './column.ts'

const YES = new Set(['oui', 'o', 'true', '1', 'vrai'])
const NO = new Set(['non', 'n', 'false', '0', 'faux'])

/** The word for "none declared" in a list (metier.md § 5). */
const NONE = 'aucune'

function wrong(expected: string): CellReading {
  return { wrong: expected }
}

function readNumber(text: string, { type, minimum }: RecordColumn): CellReading {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  const value = Number(plain)
  if (!/^-?\d+(\.\d+)?$/.test(plain) || !Number.isFinite(value)) return wrong('un nombre')
  if (type === 'integer' && !Number.isInteger(value)) return wrong('un nombre entier')
  if (minimum !== undefined && value < minimum) return wrong(`un nombre d’au moins ${minimum}`)
  return { value }
}

function readDay(text: string): CellReading {
  const reading = parseDate(text)
  return typeof reading === 'object' && isIsoDate(reading.value)
    ? { value: reading.value }
    : wrong('une date AAAA-MM-JJ')
}

function readWord(text: string, { values, pattern }: RecordColumn): CellReading {
  if (values !== undefined) {
    const known = values.find((value) => value.toLowerCase() === text.toLowerCase())
    return known === undefined ? wrong(`une de ces valeurs : ${values.join(', ')}`) : { value: known }
  }
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(text))
    return wrong(`une valeur de la forme ${pattern}`)
  return { value: text }
}

/** Reads a cell by its column. Empty is unknown; a list that says `aucune` is empty and known. */
export function readCell(cell: string, column: RecordColumn): CellReading {
  const text = cell.replace(/\s+/g, ' ').trim()
  if (text === '') return { empty: true }
  switch (column.type) {
    case 'integer':
    case 'number':
      return readNumber(text, column)
    case 'date':
      return readDay(text)
    case 'boolean':
      if (YES.has(text.toLowerCase())) return { value: true }
      return NO.has(text.toLowerCase()) ? { value: false } : wrong('oui ou non')
    case 'list': {
      if (text.toLowerCase() === NONE) return { value: [] }
      const items = text.split('|').map((item) => readWord(item.trim(), column))
      const bad = items.find((item) => 'wrong' in item)
      return bad ?? { value: items.flatMap((item) => ('value' in item ? (item.value as string) : [])) }
    }
    default:
      return readWord(text, column)
  }
}
