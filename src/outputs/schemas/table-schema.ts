import { NO, NONE_DECLARED, YES } from '../../tables/cell-text.ts'
import type { Column, ColumnType } from '../../tables/column.ts'
import type { ForeignKey } from '../datasets/dataset.ts'
import { resourceName } from './resource-name.ts'

export const TABLE_SCHEMA_PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json'

/** A table that is read or published, as far as its schema tells of it. */
export interface DescribedTable {
  readonly name: string
  readonly title?: string
  readonly description?: string
  readonly columns: readonly Column[]
  readonly key?: readonly string[]
  readonly foreignKeys?: readonly ForeignKey[]
}

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

/** Table Schema has no list that its profile accepts everywhere: a list is text of items joined by `|`. */
function listPattern({ values, pattern }: Column): string {
  const item = `(?:${values?.join('|') ?? pattern ?? '[^|]+'})`
  return `${NONE_DECLARED}|${item}(?:\\|${item})*`
}

function constraintsOf(column: Column): object | undefined {
  const { type, required, values, minimum } = column
  const isList = type === 'list'
  const pattern = isList ? listPattern(column) : column.pattern
  const constraints = {
    ...(required && { required }),
    ...(values && !isList && { enum: values }),
    ...(pattern !== undefined && { pattern }),
    ...(minimum !== undefined && { minimum }),
    ...(type === 'share' && { minimum: 0, maximum: 1 }),
  }
  return Object.keys(constraints).length === 0 ? undefined : constraints
}

function fieldOf(column: Column): object {
  const { name, title, description, unit, example } = column
  const type = TYPES[column.type]
  return {
    name,
    title,
    description,
    type,
    ...(type === 'date' && { format: 'default' }),
    ...(type === 'boolean' && { trueValues: [YES], falseValues: [NO] }),
    ...(unit !== undefined && { unit }),
    example,
    constraints: constraintsOf(column),
  }
}

function foreignKeyOf({ columns, table, key }: ForeignKey): object {
  return { fields: columns, reference: { resource: resourceName(table), fields: key } }
}

/** A primary key may not be empty (Table Schema): where one of its columns may be, the key is only unique. */
function keysOf({ key, columns }: DescribedTable): object {
  if (key === undefined) return {}
  const required = (name: string) => columns.find((column) => column.name === name)?.required === true
  return key.every(required) ? { primaryKey: key } : { uniqueKeys: [key] }
}

/**
 * The Table Schema of a table, from the columns that it is read or written by. `unit` is a property of our own: the
 * profile has none.
 */
export function tableSchema(table: DescribedTable): object {
  const { name, title, description, columns, foreignKeys = [] } = table
  return {
    $schema: TABLE_SCHEMA_PROFILE,
    name,
    title,
    description,
    fields: columns.map(fieldOf),
    missingValues: [''],
    ...keysOf(table),
    ...(foreignKeys.length > 0 && { foreignKeys: foreignKeys.map(foreignKeyOf) }),
  }
}
