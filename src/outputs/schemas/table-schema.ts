import type { RecordColumn } from '../../tables/column.ts'
import type { RecordTable } from '../../tables/table.ts'
import { NO, NONE_DECLARED, YES } from '../../tables/cell-text.ts'

export const TABLE_SCHEMA_PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json'

/** Table Schema has no list that its profile accepts everywhere: a list is text of items joined by `|`. */
export function listPattern(values: readonly string[] | undefined, pattern: string | undefined): string {
  const item = `(?:${values?.join('|') ?? pattern ?? '[^|]+'})`
  return `${NONE_DECLARED}|${item}(?:\\|${item})*`
}

function patternOf({ type, pattern, values }: RecordColumn): string | undefined {
  return type === 'list' ? listPattern(values, pattern) : pattern
}

function constraintsOf(column: RecordColumn): object | undefined {
  const { required, type, values, minimum } = column
  const pattern = patternOf(column)
  const constraints = {
    ...(required && { required }),
    ...(values && type !== 'list' && { enum: values }),
    ...(pattern !== undefined && { pattern }),
    ...(minimum !== undefined && { minimum }),
  }
  return Object.keys(constraints).length === 0 ? undefined : constraints
}

function fieldOf(column: RecordColumn): object {
  const { name, title, description, type, example } = column
  return {
    name,
    title,
    description,
    type: type === 'list' ? 'string' : type,
    ...(type === 'date' && { format: 'default' }),
    ...(type === 'boolean' && { trueValues: [YES], falseValues: [NO] }),
    example,
    constraints: constraintsOf(column),
  }
}

/** A primary key may not be empty (Table Schema): where one of its columns may be, the key is only unique. */
function keyOf({ key, columns }: RecordTable): object {
  const required = (name: string) => columns.find((column) => column.name === name)?.required === true
  return key.every(required) ? { primaryKey: key } : { uniqueKeys: [key] }
}

/** The Table Schema of one of the portal's own tables, from the columns that its reader validates by. */
export function tableSchema(table: RecordTable): object {
  const { name, title, description, columns } = table
  return {
    $schema: TABLE_SCHEMA_PROFILE,
    name,
    title,
    description,
    fields: columns.map(fieldOf),
    missingValues: [''],
    ...keyOf(table),
  }
}
