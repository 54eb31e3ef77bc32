import type { CellValue } from '../../tables/column.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { jsonValue } from '../files/json-lines.ts'

type CellRecord = Readonly<Record<string, CellValue>>

/** A line of a table under the names of its columns, ready for `JSON.stringify`. */
export function jsonRecord(record: CellRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, jsonValue(value)]))
}

/** The lines of a table, one JSON text each. */
export function* jsonRecords({ records }: Pick<Dataset, 'records'>): Generator<string> {
  for (const record of records()) yield JSON.stringify(jsonRecord(record))
}
