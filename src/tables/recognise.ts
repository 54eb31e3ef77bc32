import { InputError } from '../domain/input-error.ts'
import type { Table } from '../formats/table.ts'
import { boundedFields } from '../formats/fields/bounds.ts'
import { createNotes, quotableMixture } from '../formats/fields/notes.ts'
import { centralMembers } from './central/central-members.ts'
import { centralOffers } from './central/central-offers.ts'
import { corrections } from './corrections.ts'
import { establishments } from './establishments.ts'
import { ideaCalls } from './measured/idea-calls.ts'
import { inclusion } from './inclusion.ts'
import { measuredResults } from './measured/results.ts'
import { plan } from './plan.ts'
import { structures } from './structures.ts'
import { readRecord } from './table.ts'
import type { RecordRow, RecordTable } from './table.ts'

/** The portal's own tables: a new one is one file and one entry here. */
export const RECORD_TABLES: readonly RecordTable[] = [
  establishments,
  structures,
  inclusion,
  plan,
  corrections,
  centralOffers,
  centralMembers,
  measuredResults,
  ideaCalls,
]

/** A column name as compared: neither case, accents, spaces nor the order of columns matter. */
function plainName(cell: string): string {
  return cell
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}

/** The cells of a row by the names of the schema; of two columns with one name the first counts. */
function byPlainName(cells: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.create(null) as Record<string, string>
  for (const [column, text] of Object.entries(cells)) named[plainName(column)] ??= text
  return named
}

function requiredColumns(table: RecordTable): string[] {
  return table.columns.filter(({ required }) => required).map(({ name }) => name)
}

/** So many required columns tell a table, where a header names nothing else than its columns. */
const TELLING = 3

function namesOnly(table: RecordTable, named: readonly string[]): boolean {
  const required = requiredColumns(table)
  const columns = table.columns.map(({ name }) => name)
  return (
    required.length >= TELLING &&
    required.every((column) => named.includes(column)) &&
    named.every((column) => columns.includes(column))
  )
}

/**
 * The table whose columns the header names, most of them at least, so that a missing one can be named; or all that it
 * requires and nothing else, however many it might have.
 */
export function recordTableOf(header: readonly string[]): RecordTable | undefined {
  const named = header.map(plainName)
  const names = (table: RecordTable) => table.columns.filter(({ name }) => named.includes(name)).length
  const [best] = RECORD_TABLES.toSorted((a, b) => names(b) / b.columns.length - names(a) / a.columns.length)
  if (best !== undefined && names(best) > best.columns.length / 2) return best
  return RECORD_TABLES.find((table) => namesOnly(table, named))
}

/** @throws InputError `missing-column`, naming the first required column that is missing. */
export function requireRecordColumns(file: string, header: readonly string[], table: RecordTable): void {
  const named = header.map(plainName)
  const missing = requiredColumns(table).filter((column) => !named.includes(column))
  if (missing[0] === undefined) return
  throw new InputError('missing-column', {
    file,
    column: missing[0],
    value: quotableMixture(header.join(', ')),
    expected: missing.join(', '),
  })
}

/** The rows of a file of one of these tables; `source` is the id that rows are named by. */
export async function* recordRows(
  opened: Table,
  table: RecordTable,
  source: string,
): AsyncGenerator<RecordRow> {
  for await (const { row, cells, problem } of opened.cells()) {
    const ref = { source, row }
    if (cells === undefined) {
      yield { ref, flags: [], result: { setAside: { reason: 'unreadable', detail: problem } } }
      continue
    }
    const notes = createNotes()
    const record = readRecord(table, boundedFields(byPlainName(cells), notes), ref)
    yield { ...record, flags: [...notes.flags.map((flag) => ({ flag })), ...record.flags] }
  }
}
