import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { SchemaElement } from 'hyparquet-writer'
import type { Portal } from '../../domain/portal.ts'
import { LICENCE } from '../../text/data/citation.ts'
import { NO, YES } from '../../tables/cell-text.ts'
import { plainSpaces } from '../../text/codes.ts'
import type { CellValue, ColumnType } from '../../tables/column.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { publisherOf } from '../../text/data/publisher.ts'

/** Rows written at once: memory grows with these and with the bytes of the file, not with the values of all rows. */
const ROW_GROUP = 20_000
const DAY_MS = 86_400_000

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const
const REAL = { type: 'DOUBLE' } as const

/**
 * Amounts are DECIMAL(38, 2), exact to the cent whatever is typed (a sum of many slips too); numbers with decimals are months,
 * hours and shares.
 */
const TYPES: Record<Exclude<ColumnType, 'list'>, Partial<SchemaElement>> = {
  text: TEXT,
  identifier: TEXT,
  integer: { type: 'INT64' },
  number: REAL,
  share: REAL,
  amount: {
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: 16,
    converted_type: 'DECIMAL',
    precision: 38,
    scale: 2,
  },
  date: { type: 'INT32', converted_type: 'DATE' },
  boolean: { type: 'BOOLEAN' },
}

/** Anything may be unknown: no column is refused a null. */
function elementsOf({ name, type }: Dataset['columns'][number]): SchemaElement[] {
  if (type !== 'list') return [{ name, repetition_type: 'OPTIONAL', ...TYPES[type] }]
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...TEXT },
  ]
}

function valueOf(value: CellValue, type: ColumnType): unknown {
  if (value === undefined) return undefined
  if (type === 'integer') return BigInt(value as number)
  return type === 'date' ? Date.parse(value as string) / DAY_MS : value
}

/** What goes with the rows wherever the file goes: what it is, of which day, whether it is invented. */
function metadata(portal: Portal, { title, description }: Dataset): { key: string; value: string }[] {
  const facts = {
    titre: title,
    description,
    producteur: publisherOf(portal).name,
    territoire: portal.territory.name,
    arrete_au: portal.referenceDate,
    licence: LICENCE,
    demonstration: portal.demonstration ? YES : NO,
  }
  return Object.entries(facts).map(([key, value]) => ({ key, value: plainSpaces(value) }))
}

function* groupsOf<T>(items: Iterable<T>): Generator<readonly T[]> {
  let group: T[] = []
  for (const item of items) {
    group.push(item)
    if (group.length < ROW_GROUP) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** The table as a Parquet file, in the columns of its CSV: typed, exact text, lists as lists, null = unknown. */
export function* parquetFile(portal: Portal, dataset: Dataset): Generator<Uint8Array> {
  const { columns, records } = dataset
  const writer = new ByteWriter()
  const file = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)],
    kvMetadata: metadata(portal, dataset),
    createdBy: 'achats-a-livre-ouvert',
  })
  for (const rows of groupsOf(records())) {
    const columnData = columns.map(({ name, type }) => ({
      name,
      data: rows.map((row) => valueOf(row[name], type)),
    }))
    void file.write({ columnData, rowGroupSize: ROW_GROUP })
  }
  void file.finish()
  yield writer.getBytes()
}
