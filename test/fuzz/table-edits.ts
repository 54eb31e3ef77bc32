import * as fc from 'fast-check'
import Papa from 'papaparse'
import { HOSTILE_JSON, HOSTILE_NAMES, HOSTILE_TEXTS } from './hostile.ts'

/** A change of one record of a CSV file, the header being the first; places count over and over. */
export type TableEdit = { readonly row: number; readonly column: number } & (
  | { readonly does: 'replace'; readonly text: string }
  | { readonly does: 'rename'; readonly text: string }
  | { readonly does: 'drop' }
  | { readonly does: 'insert'; readonly text: string }
  | { readonly does: 'repeat'; readonly times: number }
  | { readonly does: 'remove' }
)

export interface Dialect {
  readonly separator: ';' | ',' | '\t' | '|'
  readonly newline: '\n' | '\r\n' | '\r'
  readonly mark: boolean
}

const row = fc.noBias(fc.nat(1_000))
const column = fc.noBias(fc.nat(1_000))
const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.constantFrom(...HOSTILE_JSON),
  fc.string({ unit: 'binary' }),
)
const name = fc.constantFrom(...HOSTILE_NAMES)

export const tableEdit: fc.Arbitrary<TableEdit> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ does: fc.constant('replace'), row, column, text }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('rename'), row, column, text: name }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('drop'), row, column }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('insert'), row, column, text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('repeat'),
      row,
      column,
      times: fc.integer({ min: 2, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remove'), row, column }) },
)

export const dialect: fc.Arbitrary<Dialect> = fc.record({
  separator: fc.constantFrom(';', ',', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.boolean(),
})

function change(edit: TableEdit, header: string[], rows: string[][]): void {
  if (edit.does === 'rename') header[edit.column % header.length] = edit.text
  const at = edit.row % Math.max(1, rows.length)
  const record = rows[at]
  if (record === undefined) return
  const cell = edit.column % Math.max(1, record.length)
  if (edit.does === 'replace') record[cell] = edit.text
  else if (edit.does === 'drop') record.splice(cell, 1)
  else if (edit.does === 'insert') record.splice(cell, 0, edit.text)
  else if (edit.does === 'remove') rows.splice(at, 1)
  else if (edit.does === 'repeat') rows.push(...Array.from({ length: edit.times }, () => [...record]))
}

/** The records of a table once changed, its header first. */
export function editedTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  edits: readonly TableEdit[],
): string[][] {
  const names = [...header]
  const records = rows.map((cells) => [...cells])
  for (const edit of edits) change(edit, names, records)
  return [names, ...records]
}

export function csvText(
  records: readonly (readonly string[])[],
  { separator, newline, mark }: Dialect,
): string {
  const text = Papa.unparse(records as string[][], { delimiter: separator, newline })
  return `${mark ? '\ufeff' : ''}${text}${newline}`
}
