import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Portal } from '../../../src/domain/portal.ts'
import { datasetSchema } from '../../../src/outputs/schemas/dataset-schema-files.ts'
import type { Dataset } from '../../../src/outputs/datasets/dataset.ts'
import { allDatasets } from '../../../src/outputs/datasets/datasets.ts'
import { resourceName } from '../../../src/outputs/schemas/resource-name.ts'
import { hasSchemas, readOfficial } from '../../official-schemas/schemas.ts'
import { derivedPortal, hasRealFiles } from '../derived.ts'
import { tableProblems } from '../table-reader.ts'
import type { Schema } from '../table-reader.ts'

const PROFILE = 'frictionless-2.0/tableschema.json'

function read(lines: Iterable<string>) {
  const { data, errors, meta } = Papa.parse<Record<string, string>>([...lines].join(''), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  })
  if (errors[0]) throw new Error(errors[0].message)
  return { header: meta.fields ?? [], rows: data }
}

describe.each([
  ['demonstration', true],
  ['real', hasRealFiles],
] as const)('tables of the %s data, read by their schemas', (name, present) => {
  let portal: Portal
  let datasets: readonly Dataset[]
  const tables = new Map<string, ReturnType<typeof read>>()
  const tableOf = (dataset: Dataset) => {
    const resource = resourceName(dataset.base)
    const table = tables.get(resource) ?? read(dataset.csv())
    tables.set(resource, table)
    return table
  }
  const rowsOf = (resource: string) =>
    tableOf(datasets.find(({ base }) => resourceName(base) === resource)!).rows

  beforeAll(async () => {
    if (!present) return
    portal = await derivedPortal(name)
    datasets = allDatasets(portal)
  }, 120_000)

  // Those of the demonstration are read by their schemas in datapackage.test.ts, from the files as written.
  it.skipIf(!present || name === 'demonstration')(
    'hold what their columns declare: types, lists, forms, keys',
    () => {
      const wrong = datasets.flatMap((dataset) =>
        tableProblems(datasetSchema(dataset) as Schema, tableOf(dataset), rowsOf)
          .slice(0, 3)
          .map((problem) => `${dataset.base}: ${problem}`),
      )
      expect(wrong).toEqual([])
    },
    120_000,
  )

  it.skipIf(!present)('are named once each, and their schemas agree where several share one', () => {
    const names = datasets.map(({ base }) => resourceName(base))
    expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([])
    for (const [schema, sharing] of Map.groupBy(datasets, (dataset) => dataset.schema)) {
      const texts = new Set(sharing.map((dataset) => JSON.stringify(datasetSchema(dataset))))
      expect(texts.size, schema).toBe(1)
    }
  })

  it.skipIf(!present || !hasSchemas(PROFILE))(
    'have schemas that are valid against the published profile',
    () => {
      const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
      addFormats.default(ajv)
      const isValid = ajv.compile(JSON.parse(readOfficial(PROFILE)))
      for (const dataset of datasets)
        expect(
          isValid(JSON.parse(JSON.stringify(datasetSchema(dataset)))) || isValid.errors,
          dataset.base,
        ).toBe(true)
      expect(isValid({ fields: [{ title: 'sans nom' }] })).toBe(false)
    },
  )

  it.skipIf(!present)('are described by units: every amount, and every column named after one', () => {
    const unnamed = datasets.flatMap(({ base, columns }) =>
      columns
        .filter(({ name: column, type, unit }) =>
          column.endsWith('_eur') || type === 'amount'
            ? unit !== 'EUR'
            : column.endsWith('_mois') && unit !== 'mois',
        )
        .map((column) => `${base}: ${column.name}`),
    )
    expect(unnamed).toEqual([])
  })
})

describe('the reader of these tests', () => {
  const schema: Schema = {
    fields: [
      { name: 'id', type: 'string', constraints: { required: true, pattern: '[a-z]+' } },
      { name: 'n', type: 'integer' },
      { name: 'genre', type: 'string', constraints: { enum: ['a', 'b'] } },
    ],
    primaryKey: ['id'],
    foreignKeys: [{ fields: ['id'], reference: { resource: 'autre', fields: ['id'] } }],
  }
  const problems = (...rows: Record<string, string>[]) =>
    tableProblems(schema, { header: ['id', 'n', 'genre'], rows }, () => [{ id: 'x' }])

  it('finds a wrong type, value, form, key, orphan and column', () => {
    expect(problems({ id: 'x', n: '1', genre: 'a' }, { id: 'x', n: '', genre: '' })).toEqual([
      'id: ["x"] twice',
    ])
    expect(problems({ id: 'x', n: '1.5', genre: '' })).toEqual(['row 1: n "1.5" is not of type integer'])
    expect(problems({ id: 'x', n: '', genre: 'c' })).toEqual(['row 1: genre "c" is not in the list'])
    expect(problems({ id: 'y', n: '', genre: '' })).toEqual(['id: ["y"] is not in autre'])
    expect(problems({ id: '', n: '', genre: '' })).toEqual(['row 1: id "" is missing'])
    expect(tableProblems(schema, { header: ['id'], rows: [] }, () => [])).toHaveLength(1)
  })
})
