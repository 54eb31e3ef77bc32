import type { RecordKind } from '../domain/record-kind.ts'
import { RECORD_TABLES } from './recognise.ts'
import type { RecordTable } from './table.ts'

/** The declaration of one of the portal's own tables. @throws Error where a kind has none: a fault of this program. */
export function recordTable(kind: RecordKind): RecordTable {
  const table = RECORD_TABLES.find((each) => each.kind === kind)
  if (table === undefined) throw new Error(`no table declared for ${kind}`)
  return table
}
