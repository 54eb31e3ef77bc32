import type { RowOf } from '../tables/columns.ts'
import { tableText } from '../tables/read.ts'
import type { FileText } from '../tables/read.ts'

/** Notices as the bulletin exports them: its own columns, whose details are JSON text. */
export function noticesFile(notices: readonly RowOf<'notices'>[]): FileText {
  const columns = Object.keys(notices[0]!).map((name) => ({ name }))
  return tableText(columns, notices as unknown as readonly Readonly<Record<string, string>>[])
}
