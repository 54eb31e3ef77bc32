import type { WrittenColumn, ColumnType } from '../../tables/column.ts'
import { NO, YES } from '../../tables/cell-text.ts'
import type { Dataset, ForeignKey } from '../datasets/dataset.ts'
import { resourceName } from './resource-name.ts'
import { TABLE_SCHEMA_PROFILE, listPattern } from './table-schema.ts'

type Declared = Omit<WrittenColumn<never>, 'value'>

/** In Table Schema's words; a list is text of items joined by `|`, a code text even where it is all digits. */
const TYPES: Record<ColumnType, 'string' | 'integer' | 'number' | 'date' | 'boolean'> = {
  text: 'string',
  identifier: 'string',
  list: 'string',
  integer: 'integer',
  number: 'number',
  amount: 'number',
  share: 'number',
  date: 'date',
  boolean: 'boolean',
}

/** How a form of a table writes its numbers. */
export interface Writing {
  readonly decimalChar: '.' | ','
}

function constraintsOf({ type, required, values, pattern }: Declared): object | undefined {
  const isList = type === 'list'
  const form = isList ? listPattern(values, pattern) : pattern
  const constraints = {
    ...(required && { required }),
    ...(values && !isList && { enum: values }),
    ...(form !== undefined && { pattern: form }),
    ...(type === 'share' && { minimum: 0, maximum: 1 }),
  }
  return Object.keys(constraints).length === 0 ? undefined : constraints
}

function fieldOf(column: Declared, { decimalChar }: Writing): object {
  const { name, title, description, unit } = column
  const type = TYPES[column.type]
  return {
    name,
    title,
    description,
    type,
    ...(type === 'date' && { format: 'default' }),
    ...(type === 'boolean' && { trueValues: [YES], falseValues: [NO] }),
    ...(type === 'number' && decimalChar === ',' && { decimalChar }),
    ...(unit !== undefined && { unit }),
    constraints: constraintsOf(column),
  }
}

function foreignKeyOf({ columns, table, key }: ForeignKey): object {
  return { fields: columns, reference: { resource: resourceName(table), fields: key } }
}

/** A primary key may not be empty (Table Schema): where one of its columns may be, the key is only unique. */
function keysOf({ primaryKey, columns }: Dataset): object {
  if (primaryKey === undefined) return {}
  const required = (name: string) => columns.find((column) => column.name === name)?.required === true
  return primaryKey.every(required) ? { primaryKey } : { uniqueKeys: [primaryKey] }
}

/**
 * The Table Schema of a published table, from the columns that its CSV is written by. `unit` is a property of our own:
 * the profile has none.
 */
export function datasetSchema(dataset: Dataset, writing: Writing = { decimalChar: '.' }): object {
  const { schema, columns, foreignKeys = [] } = dataset
  return {
    $schema: TABLE_SCHEMA_PROFILE,
    name: schema,
    fields: columns.map((column) => fieldOf(column, writing)),
    missingValues: [''],
    ...keysOf(dataset),
    ...(foreignKeys.length > 0 && { foreignKeys: foreignKeys.map(foreignKeyOf) }),
  }
}
