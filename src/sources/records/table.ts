import type { RowRef } from '../../domain/contract.ts'
import type { Flag } from '../../domain/flag.ts'
import type { RecordKind } from '../../domain/record-kind.ts'
import type { SetAside } from '../../domain/set-aside.ts'
import { maskPersonalData } from '../../domain/personal-data.ts'
import { quotable } from '../fields/notes.ts'
import { readCell } from './cell.ts'
import type { CellValue, RecordColumn } from './column.ts'

/** Values of one row by column name; absent = unknown. */
export type Cells = Readonly<Record<string, CellValue | undefined>>

/** One of the portal's own schemas: its columns, and the record that a row of them is. */
export interface RecordTable<T = unknown> {
  readonly kind: RecordKind
  /** Name of the published schema: `/donnees/schemas/<name>.json`. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: readonly RecordColumn[]
  /** Columns by which a row is one and the same; two rows alike in them are a repetition. */
  readonly key: readonly string[]
  toRecord(cells: Cells, ref: RowRef): T
}

/** One row, read or set aside. */
export interface RecordRow<T = unknown> {
  readonly ref: RowRef
  readonly flags: readonly Flag[]
  readonly result: { readonly record: T; readonly key: string } | { readonly setAside: SetAside }
}

/** A text cell never carries a person's data into a record (rule 11). */
function masked(value: CellValue): CellValue {
  return typeof value === 'string' ? maskPersonalData(value) : value
}

/** Validates one row by its columns: a bad required cell sets it aside, any other becomes unknown and is flagged. */
export function readRecord<T>(
  table: RecordTable<T>,
  published: Readonly<Record<string, string>>,
  ref: RowRef,
): RecordRow<T> {
  const cells: Record<string, CellValue | undefined> = {}
  const flags: Flag[] = []
  for (const column of table.columns) {
    const text = published[column.name] ?? ''
    const reading = readCell(text, column)
    if ('value' in reading) {
      cells[column.name] = masked(reading.value)
      continue
    }
    const problem = 'wrong' in reading ? `attendu ${reading.wrong}` : 'cellule vide'
    if (column.required) {
      const detail = `${column.name} : ${problem}, reçu « ${quotable(text) ?? '(masqué)'} »`
      return { ref, flags, result: { setAside: { reason: 'unreadable', detail } } }
    }
    if ('wrong' in reading)
      flags.push({ code: 'value-unreadable', column: column.name, value: quotable(text) })
  }
  const key = table.key.map((name) => String(cells[name] ?? '')).join('\u001f')
  return { ref, flags, result: { record: table.toRecord(cells, ref), key } }
}
