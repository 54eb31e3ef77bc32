import type { RowRef } from '../domain/contract/contract.ts'
import type { Flag, FlagCode } from '../domain/contract/flag.ts'
import { isMasked, maskPersonalData } from '../domain/personal-data.ts'
import type { TableKind } from '../domain/record-kind.ts'
import type { SetAside } from '../domain/set-aside.ts'
import { quotable, quotableMixture } from '../formats/fields/notes.ts'
import { readCell } from './cell.ts'
import type { CellValue, ReadColumn } from './column.ts'

/** Values of one row by column name; absent = unknown. */
export type Cells = Readonly<Record<string, CellValue | undefined>>

/** One of the portal's own schemas: its columns, and the record that a row of them is. */
export interface RecordTable<T = unknown> {
  readonly kind: TableKind
  /** Name of the published schema: `/donnees/schemas/<name>.json`. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: readonly ReadColumn[]
  /** Columns by which a row is one and the same; two rows alike in them are a repetition. */
  readonly key: readonly string[]
  /** The flag of a row that a later row of the same key replaces though it says something else. */
  readonly repeated?: FlagCode
  /** No row is set aside for a bad cell: its words are kept, and what uses the record says what is wrong with it. */
  readonly keepsAll?: true
  /** A file of a header alone is one: nothing to say yet. */
  readonly mayBeEmpty?: true
  /** What cells say against one another: those that cannot stand are left out, and flagged. */
  judge?(cells: Cells): { readonly cells: Cells; readonly flags: readonly RecordFlag[] }
  /** Why records cannot stand beside the others of their file, by the row that each is of. */
  refusals?(records: readonly { readonly record: T; readonly row: number }[]): ReadonlyMap<number, string>
  toRecord(cells: Cells, ref: RowRef): T
}

/** A flag, with what was expected in the cell. */
export interface RecordFlag {
  readonly flag: Flag
  readonly detail?: string
}

/** One row, read or set aside. */
export interface RecordRow<T = unknown> {
  readonly ref: RowRef
  readonly flags: readonly RecordFlag[]
  readonly result: { readonly record: T; readonly key: string } | { readonly setAside: SetAside }
}

type Published = Readonly<Record<string, string>>

/** A text never carries a person's data into a record (rule 11), nor does a code: only a service's e-mail is shown. */
function maskText(text: string, { meaning }: ReadColumn): string {
  return meaning === 'email' || meaning === 'siret' ? text : maskPersonalData(text)
}

function masked(value: CellValue, column: ReadColumn): CellValue {
  if (typeof value === 'string') return maskText(value, column)
  return Array.isArray(value) ? value.map((item: string) => maskText(item, column)) : value
}

/** What may be quoted of a cell that could not be read: never a person's number, nor how few people there were. */
function quoted(text: string, { meaning }: ReadColumn): string | undefined {
  if (meaning === 'people' || quotable(text) === undefined) return undefined
  return quotableMixture(text)
}

function setAside(ref: RowRef, detail: string): RecordRow<never> {
  return { ref, flags: [], result: { setAside: { reason: 'unreadable', detail } } }
}

/** Why a row without a readable value in a required column is set aside. */
function refusal(column: ReadColumn, text: string, problem: string | undefined): string {
  if (problem === undefined) return `${column.name} : cellule vide`
  return `${column.name} : attendu ${problem}, reçu « ${quoted(text, column) ?? '(masqué)'} »`
}

/**
 * Validates one row by its columns: a bad required cell sets it aside, any other becomes unknown and is flagged. A
 * row with nothing in any column is set aside as empty.
 */
export function readRecord<T>(table: RecordTable<T>, published: Published, ref: RowRef): RecordRow<T> {
  if (table.columns.every(({ name }) => (published[name] ?? '').trim() === ''))
    return { ref, flags: [], result: { setAside: { reason: 'empty' } } }
  const cells: Record<string, CellValue | undefined> = {}
  const flags: RecordFlag[] = []
  for (const column of table.columns) {
    const { name } = column
    const text = published[name] ?? ''
    const reading = readCell(text, column)
    if ('value' in reading) {
      const value = masked(reading.value, column)
      if (value !== reading.value && String(value) !== String(reading.value))
        flags.push({ flag: { code: 'personal-data-masked', column: name } })
      if (reading.remark !== undefined)
        flags.push({
          flag: { code: reading.remark.code, column: name, value: quoted(text, column) },
          detail: reading.remark.detail,
        })
      cells[name] = value
    } else if ('withheld' in reading) {
      if (column.required && !table.keepsAll)
        return setAside(ref, `${name} : attendu ${reading.expected}, reçu « (masqué) »`)
      flags.push({ flag: { code: reading.withheld, column: name }, detail: `attendu ${reading.expected}` })
    } else if (column.required && !table.keepsAll) {
      return setAside(ref, refusal(column, text, 'wrong' in reading ? reading.wrong : undefined))
    } else if ('wrong' in reading) {
      if (table.keepsAll) cells[name] = quoted(text, column)
      flags.push({
        flag: { code: 'value-unreadable', column: name, value: quoted(text, column) },
        detail: `attendu ${reading.wrong}`,
      })
    }
  }
  const judged = table.judge?.(cells) ?? { cells, flags: [] }
  const key = table.key.map((name) => String(cells[name] ?? '')).join('\u001f')
  return {
    ref,
    flags: [...flags, ...judged.flags],
    // Under a mask, rows of two persons' numbers would be one and the same.
    result: {
      record: table.toRecord(judged.cells, ref),
      key: isMasked(key) ? `${key}\u001f${ref.row}` : key,
    },
  }
}
