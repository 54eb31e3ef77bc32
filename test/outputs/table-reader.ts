/** A Table Schema as far as the portal writes it. */
export interface Schema {
  readonly fields: readonly Field[]
  readonly primaryKey?: readonly string[]
  readonly uniqueKeys?: readonly (readonly string[])[]
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[]
    readonly reference: { readonly resource: string; readonly fields: readonly string[] }
  }[]
}

interface Field {
  readonly name: string
  readonly type: string
  readonly trueValues?: readonly string[]
  readonly falseValues?: readonly string[]
  readonly constraints?: {
    readonly required?: boolean
    readonly enum?: readonly string[]
    readonly pattern?: string
    readonly minimum?: number
    readonly maximum?: number
  }
}

type Row = Readonly<Record<string, string>>

function isOfType(text: string, { type, trueValues, falseValues }: Field): boolean {
  switch (type) {
    case 'string':
      return true
    case 'integer':
      return /^-?\d+$/.test(text)
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text)
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
    case 'boolean':
      return [...(trueValues ?? []), ...(falseValues ?? [])].includes(text)
    default:
      return false
  }
}

/** What is wrong with a cell by its field; an empty one is missing. */
function cellProblem(text: string, field: Field): string | undefined {
  const { required, enum: values, pattern, minimum, maximum } = field.constraints ?? {}
  if (text === '') return required ? 'is missing' : undefined
  if (!isOfType(text, field)) return `is not of type ${field.type}`
  if (values && !values.includes(text)) return 'is not in the list'
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(text)) return 'has another form'
  const number = Number(text)
  if (minimum !== undefined && number < minimum) return `is below ${minimum}`
  if (maximum !== undefined && number > maximum) return `is above ${maximum}`
  return undefined
}

const keyOf = (row: Row, fields: readonly string[]) => JSON.stringify(fields.map((name) => row[name]))

function keyProblems(schema: Schema, rows: readonly Row[]): string[] {
  const keys = [...(schema.primaryKey ? [schema.primaryKey] : []), ...(schema.uniqueKeys ?? [])]
  return keys.flatMap((fields) => {
    const seen = new Set<string>()
    return rows.flatMap((row) => {
      const key = keyOf(row, fields)
      if (seen.has(key)) return [`${fields.join(', ')}: ${key} twice`]
      seen.add(key)
      return []
    })
  })
}

/** Rows that point at nothing; a key with an empty column points nowhere. */
function orphans(
  schema: Schema,
  rows: readonly Row[],
  rowsOf: (resource: string) => readonly Row[],
): string[] {
  return (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const known = new Set(rowsOf(reference.resource).map((row) => keyOf(row, reference.fields)))
    return rows
      .filter((row) => fields.every((name) => row[name] !== '') && !known.has(keyOf(row, fields)))
      .map((row) => `${fields.join(', ')}: ${keyOf(row, fields)} is not in ${reference.resource}`)
  })
}

/** Everything in which a table differs from its schema: columns, types, constraints, keys. */
export function tableProblems(
  schema: Schema,
  table: { readonly header: readonly string[]; readonly rows: readonly Row[] },
  rowsOf: (resource: string) => readonly Row[],
): string[] {
  const names = schema.fields.map(({ name }) => name)
  if (names.join() !== table.header.join()) return [`columns ${table.header.join()}, schema ${names.join()}`]
  const cells = table.rows.flatMap((row, index) =>
    schema.fields.flatMap((field) => {
      const problem = cellProblem(row[field.name]!, field)
      return problem === undefined ? [] : [`row ${index + 1}: ${field.name} "${row[field.name]}" ${problem}`]
    }),
  )
  return [...cells, ...keyProblems(schema, table.rows), ...orphans(schema, table.rows, rowsOf)]
}
