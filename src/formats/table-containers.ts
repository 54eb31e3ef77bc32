import { parquet } from './containers/parquet.ts'
import { workbook } from './open-workbook.ts'
import type { TableContainer } from './table.ts'

/** What a table may be written in, beside text: a new one is its reader and one entry here. */
const TABLE_CONTAINERS: readonly TableContainer[] = [parquet, workbook]

/** By the first bytes of a file. */
export function tableContainerOf(start: Uint8Array): TableContainer | undefined {
  return TABLE_CONTAINERS.find((container) => container.begins(start))
}
