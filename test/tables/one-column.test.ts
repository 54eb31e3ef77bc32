import { expect, it } from 'vitest'
import { cellText } from '../../src/tables/cell-text.ts'
import { plan } from '../../src/tables/plan.ts'
import { PLAN_COLUMNS } from '../../src/tables/plan-columns.ts'
import { readRecord } from '../../src/tables/table.ts'
import { tableSchema } from '../../src/outputs/schemas/table-schema.ts'
import { recordDatasets } from '../../src/outputs/datasets/records.ts'
import { portal } from '../outputs/portal-fixture.ts'

const EXAMPLE = Object.fromEntries(PLAN_COLUMNS.map(({ name, example }) => [name, example]))

it.each(PLAN_COLUMNS.map((column) => [column.name, column] as const))(
  '%s of a plan is published in the words in which it was read',
  (name, { value, type }) => {
    const { result } = readRecord(plan, EXAMPLE, { source: 'p', row: 1 })
    if (!('record' in result)) throw new Error('the example is refused')
    const written = cellText(value(result.record), type)
    expect(Number(written) === Number(EXAMPLE[name]) ? EXAMPLE[name] : written).toBe(EXAMPLE[name])
  },
)

it('a column that is read and published is one declaration, with one field in both schemas', () => {
  const fieldsOf = (schema: object) => (schema as { fields: { name: string }[] }).fields
  const published = recordDatasets(portal()).find(({ base }) => base === 'donnees/achats-a-venir')!
  expect(published.columns.slice(0, PLAN_COLUMNS.length)).toEqual(PLAN_COLUMNS)
  const { columns } = published
  const fields = fieldsOf(tableSchema({ name: 'achats-a-venir', columns }))
  expect(fields.slice(0, PLAN_COLUMNS.length)).toEqual(fieldsOf(tableSchema(plan)))
})
