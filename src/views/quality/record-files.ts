import type { RecordFileReconciliation } from '../../domain/reconciliation.ts'
import { recordNames } from '../../tables/record-table.ts'
import { formatNumber } from '../../text/language/format.ts'
import type { Column, Row } from '../table.ts'

export const RECORD_FILE_COLUMNS: readonly Column[] = [
  { label: 'Fichier', rowHeader: true },
  { label: 'Lignes lues', numeric: true },
  { label: 'Répétées', numeric: true },
  { label: 'Écartées', numeric: true },
  { label: 'Gardées', numeric: true },
]

/** One row a file of the portal's own tables: read = kept + merged + set aside (rule 1). */
export function recordFileRows(files: readonly RecordFileReconciliation[]): Row[] {
  return files.map(({ file, kind, read, kept, merged, setAside }) => ({
    cells: [
      { text: recordNames(kind).title, detail: file },
      formatNumber(read),
      formatNumber(merged),
      formatNumber(setAside),
      formatNumber(kept),
    ],
  }))
}
