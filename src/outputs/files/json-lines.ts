import type { CellValue } from '../../tables/column.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { jsonEuros } from './exact-json.ts'

/** Objects turned into text at once. */
const BATCH = 500

/** Text that UTF-8 can carry: half a surrogate pair becomes U+FFFD, as it does in every other form. */
function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.toWellFormed()
}

/** A value with its type: exact text, euros to the cent, `[]` = none declared, null = unknown. */
export function jsonValue(value: CellValue): unknown {
  if (value === undefined) return null
  if (typeof value === 'string') return wellFormed(value)
  if (typeof value === 'bigint') return jsonEuros(value)
  return typeof value === 'object' ? value.map(wellFormed) : value
}

function lineOf(record: Readonly<Record<string, CellValue>>): string {
  const entries = Object.entries(record).map(([name, value]) => [name, jsonValue(value)] as const)
  return `${JSON.stringify(Object.fromEntries(entries))}\n`
}

/** One JSON object a row, one row a line: the columns of the CSV, in their order. */
export function* jsonLines({ records }: Dataset): Generator<string> {
  let batch: string[] = []
  for (const record of records()) {
    batch.push(lineOf(record))
    if (batch.length < BATCH) continue
    yield batch.join('')
    batch = []
  }
  if (batch.length > 0) yield batch.join('')
}
