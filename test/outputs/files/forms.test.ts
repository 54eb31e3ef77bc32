import { rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Portal } from '../../../src/domain/portal.ts'
import { binaryFiles } from '../../../src/outputs/files/files.ts'
import { allDatasets } from '../../../src/outputs/datasets/datasets.ts'
import { formPath, formsOf } from '../../../src/outputs/files/forms.ts'
import { withoutFormula } from '../../../src/text/language/formula.ts'
import { derivedPortal, hasRealFiles } from '../derived.ts'
import { writeData } from '../downloads.ts'
import { contract, portal as portalOf } from '../portal-fixture.ts'
import { rowsOf as rowsOfCsv } from '../read.ts'

/** The only files that these tests read. */
const WITH_FORMS = /^donnees\/(marches|attributions|achats-a-venir|consultations)\.(csv|jsonl|parquet)$/

const NUMBERS: readonly string[] = ['integer', 'number', 'amount', 'share']

/** A value of JSON as the CSV writes it. */
function asCell(value: unknown): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'string') return withoutFormula(value)
  if (!Array.isArray(value)) return typeof value
  return value.length === 0 ? 'aucune' : value.map((item: string) => item.replaceAll('|', '/')).join('|')
}

const quoted = (name: string) => `"${name}"`

describe.each([
  ['demonstration', true],
  ['real', hasRealFiles],
] as const)('forms of the %s tables, read by DuckDB', (name, present) => {
  let portal: Portal
  let folder: string
  let instance: DuckDBInstance
  let connection: DuckDBConnection

  beforeAll(async () => {
    if (!present) return
    portal = await derivedPortal(name)
    folder = (await writeData(portal, (path) => WITH_FORMS.test(path))).folder
    instance = await DuckDBInstance.create(':memory:', { threads: '2' })
    connection = await instance.connect()
  }, 120_000)
  afterAll(async () => {
    if (!present) return
    connection.closeSync()
    instance.closeSync()
    await rm(folder, { recursive: true, force: true })
  })

  const rowsOf = async (sql: string) =>
    (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[]
  const withForm = (form: 'jsonl' | 'parquet') =>
    allDatasets(portal).filter((dataset) => formsOf(dataset).includes(form))
  const csvOf = (path: string) =>
    `read_csv('${join(folder, path)}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n')`

  /** A typed column as the CSV writes it, formulas aside. */
  const asCsv = (column: string, type: string) => {
    if (type === 'boolean') return `case when ${column} then 'oui' when not ${column} then 'non' end`
    if (type === 'list')
      return `case when len(${column}) = 0 then 'aucune' else array_to_string(list_transform(${column}, lambda each: replace(each, '|', '/')), '|') end`
    return type === 'text' || type === 'identifier' || type === 'date' ? `${column}::varchar` : column
  }
  const comparable = (column: string, type: string) => {
    if (type === 'amount') return `${column}::decimal(38, 2)`
    if (type === 'integer') return `${column}::bigint`
    if (type === 'number' || type === 'share') return `${column}::double`
    return type === 'boolean' || type === 'date'
      ? column
      : `regexp_replace(${column}, '^''([=+@\\x00-\\x1f-])', '\\1')`
  }

  it.skipIf(!present)(
    'are, in Parquet, row by row and in order, what the CSV says',
    async () => {
      for (const dataset of withForm('parquet')) {
        const { columns, rowCount } = dataset
        const select = (source: string, cellOf: typeof asCsv) => {
          const cells = columns.map(
            (each) => `${cellOf(quoted(each.name), each.type)} as ${quoted(each.name)}`,
          )
          return `select row_number() over () as place, ${cells.join(', ')} from ${source}`
        }
        const typed = select(`read_parquet('${join(folder, formPath(dataset, 'parquet'))}')`, asCsv)
        const plain = select(csvOf(formPath(dataset, 'csv')), comparable)
        const only = async (one: string, other: string) => rowsOf(`(${one}) except all (${other}) limit 2`)
        expect(await only(typed, plain)).toEqual([])
        expect(await only(plain, typed)).toEqual([])
        expect(await rowsOf(`select count(*)::int as n from (${typed})`)).toEqual([{ n: rowCount }])
      }
    },
    60_000,
  )

  it.skipIf(!present)(
    'have types: exact euros, days, lists, yes or no',
    async () => {
      const described = await rowsOf(`describe select * from '${join(folder, 'donnees/marches.parquet')}'`)
      const types = Object.fromEntries(described.map((each) => [each['column_name'], each['column_type']]))
      expect(types).toMatchObject({
        id: 'VARCHAR',
        ligne_source: 'BIGINT',
        titulaires_siret: 'VARCHAR[]',
        montant_eur: 'DECIMAL(38,2)',
        date_notification: 'DATE',
        duree_mois: 'DOUBLE',
        demonstration: 'BOOLEAN',
      })
    },
    60_000,
  )

  it.skipIf(!present)(
    'add up to the cent',
    async () => {
      const sums = ['marches', 'attributions'].map(async (table) => {
        const column = table === 'marches' ? 'montant_eur' : 'montant_part_eur'
        const [row] = await rowsOf(`select
        (select sum(${column})::varchar from '${join(folder, `donnees/${table}.parquet`)}') as parquet,
        (select sum(${column}::decimal(38, 2))::varchar from ${csvOf(`donnees/${table}.csv`)}) as csv`)
        expect(row!['parquet']).toBe(row!['csv'])
      })
      await Promise.all(sums)
    },
    60_000,
  )

  it.skipIf(!present)(
    'say in JSON lines what the CSV says, each value with its type',
    () => {
      for (const dataset of withForm('jsonl')) {
        const lines = readFileSync(join(folder, formPath(dataset, 'jsonl')), 'utf8')
          .split('\n')
          .slice(0, -1)
        const rows = rowsOfCsv(portal, formPath(dataset, 'csv'))
        expect(lines.length).toBe(rows.length)
        const wrong = lines.flatMap((line, index) => {
          const object = JSON.parse(line) as Record<string, unknown>
          return dataset.columns.flatMap(({ name: column, type }) => {
            const cell = rows[index]![column]!
            const same =
              NUMBERS.includes(type) && cell !== ''
                ? Number(cell) === object[column]
                : cell === asCell(object[column])
            return same
              ? []
              : [`${dataset.base} ${index + 1}, ${column}: ${cell}, ${JSON.stringify(object[column])}`]
          })
        })
        expect(wrong.slice(0, 3)).toEqual([])
      }
    },
    60_000,
  )
})

describe('a Parquet file, a workbook', () => {
  const bytesOf = (given: Portal) =>
    Promise.all(
      binaryFiles(given).map(async (file) =>
        Buffer.concat(await Array.fromAsync(file.lines() as AsyncIterable<Buffer>)),
      ),
    )

  it('is the same bytes each time, and can be empty', async () => {
    const given = portalOf({ contracts: [contract({ amount: 10n ** 19n, amountStatus: 'implausible' })] })
    expect(await bytesOf(given)).toEqual(await bytesOf(given))
    const kinds = (await bytesOf(portalOf())).map((bytes) => bytes.subarray(0, 4).toString())
    expect(new Set(kinds)).toEqual(new Set(['PAR1', 'PK\u0003\u0004']))
  })
})
