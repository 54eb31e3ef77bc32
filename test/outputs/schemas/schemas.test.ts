import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RECORD_TABLES } from '../../../src/tables/recognise.ts'
import { readRecord } from '../../../src/tables/table.ts'
import type { RecordTable } from '../../../src/tables/table.ts'
import { TABLE_SCHEMA_PROFILE, tableSchema } from '../../../src/outputs/schemas/table-schema.ts'
import { hasSchemas, readOfficial } from '../../official-schemas/schemas.ts'
import { portal } from '../portal-fixture.ts'
import { textOf } from '../read.ts'

const PROFILE = 'frictionless-2.0/tableschema.json'

/** The shape of a Table Schema of the profile 2.0, as far as this portal uses it; nothing else is let through. */
const fieldSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.string().min(1),
  description: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'date', 'boolean']),
  format: z.literal('default').optional(),
  trueValues: z.array(z.string()).min(1).optional(),
  falseValues: z.array(z.string()).min(1).optional(),
  unit: z.string().min(1).optional(),
  example: z.string().min(1),
  constraints: z
    .strictObject({
      required: z.literal(true).optional(),
      enum: z.array(z.string()).min(1).optional(),
      pattern: z.string().optional(),
      minimum: z.number().optional(),
    })
    .optional(),
})
const profile = z.strictObject({
  $schema: z.literal(TABLE_SCHEMA_PROFILE),
  name: z.string(),
  title: z.string(),
  description: z.string(),
  fields: z.array(fieldSchema).min(1),
  missingValues: z.tuple([z.literal('')]),
  primaryKey: z.array(z.string()).min(1).optional(),
  uniqueKeys: z.array(z.array(z.string()).min(1)).min(1).optional(),
})

const published = (table: RecordTable) => {
  const text = textOf(portal(), `donnees/schemas/${table.name}.json`)
  return { text, json: JSON.parse(text) as unknown, schema: profile.parse(JSON.parse(text)) }
}

const exampleOf = ({ name }: RecordTable) =>
  Papa.parse<Record<string, string>>(textOf(portal(), `donnees/schemas/${name}-exemple.csv`), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  })

describe.each(RECORD_TABLES.map((table) => [table.name, table] as const))(
  'the schema of %s',
  (name, table) => {
    it('is a Table Schema of the columns that its reader validates by', () => {
      const { schema } = published(table)
      expect(schema.name).toBe(name)
      expect(schema.fields.map((field) => field.name)).toEqual(table.columns.map((column) => column.name))
      const key = schema.primaryKey ?? schema.uniqueKeys![0]!
      expect(key).toEqual(table.key)
    })

    it.skipIf(!hasSchemas(PROFILE))('is valid against the published profile', () => {
      const official = z.fromJSONSchema(JSON.parse(readOfficial(PROFILE)))
      const { json } = published(table)
      expect(official.safeParse(json).error?.issues ?? []).toEqual([])
      expect(official.safeParse({ ...(json as object), fields: [{ title: 'sans nom' }] }).success).toBe(false)
    })

    it('asks of a primary key that it is always filled in', () => {
      const { schema } = published(table)
      const required = new Set(
        schema.fields.filter(({ constraints }) => constraints?.required).map((field) => field.name),
      )
      for (const column of schema.primaryKey ?? []) expect(required).toContain(column)
    })

    it('accepts its own examples', () => {
      for (const { name: column, example, constraints, type } of published(table).schema.fields) {
        if (constraints?.pattern) expect(example, column).toMatch(new RegExp(`^(?:${constraints.pattern})$`))
        if (constraints?.enum) expect(constraints.enum, column).toContain(example)
        if (type === 'integer' || type === 'number') expect(Number(example), column).not.toBeNaN()
        if (type === 'date') expect(example).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    })

    it('has an example file in exactly its columns, which the portal reads without a remark', () => {
      const { data, meta, errors } = exampleOf(table)
      expect(errors).toEqual([])
      expect(meta.fields).toEqual(table.columns.map((column) => column.name))
      expect(data).toHaveLength(1)
      const read = readRecord(table, data[0]!, { source: 'exemple', row: 1 })
      expect(read.result).toHaveProperty('record')
      expect(read.flags).toEqual([])
    })
  },
)

describe('a list in a Table Schema', () => {
  const [field] = (
    tableSchema({
      ...RECORD_TABLES[0]!,
      columns: [{ name: 'l', title: 'L', description: 'd', type: 'list', pattern: '[a-z]+', example: 'a|b' }],
    }) as { fields: { constraints: { pattern: string } }[] }
  ).fields
  const pattern = new RegExp(`^(?:${field!.constraints.pattern})$`)

  it('is text of items joined by |, or the word for none', () => {
    for (const text of ['a', 'a|b', 'aucune']) expect(text).toMatch(pattern)
    for (const text of ['a|', '|a', 'A|b', 'a,b']) expect(text).not.toMatch(pattern)
  })
})
