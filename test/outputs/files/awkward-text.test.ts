import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { WrittenColumn } from '../../../src/tables/column.ts'
import { dataset } from '../../../src/outputs/datasets/dataset.ts'
import type { Dataset } from '../../../src/outputs/datasets/dataset.ts'
import { jsonLines } from '../../../src/outputs/files/json-lines.ts'
import { parquetFile } from '../../../src/outputs/files/parquet.ts'
import { portal } from '../portal-fixture.ts'

interface Row {
  readonly objet?: string | undefined
  readonly liste?: readonly string[] | undefined
}

const columns: readonly WrittenColumn<Row>[] = [
  { name: 'objet', title: '', description: '', type: 'text', value: ({ objet }) => objet },
  { name: 'liste', title: '', description: '', type: 'list', value: ({ liste }) => liste },
]

const table = (rows: readonly Row[]): Dataset =>
  dataset({
    base: 'donnees/essai',
    title: 'Essai',
    description: '',
    columns,
    rows,
    isDemonstration: () => false,
    caveats: [],
  })

const SIGNS = [
  '<script>',
  '"',
  "'",
  '\n',
  '\r\n',
  '\t',
  '=1+1',
  '+',
  '-2',
  '@',
  '＝',
  '＠',
  '|',
  ',',
  ';',
  '\u202e',
  '\u200f',
]
const MORE = [
  'é',
  '\u00a0',
  '&amp;',
  '\ufeff',
  '\ud83d\ude00',
  '\ud83d',
  '\ude00',
  '\u0000',
  '\u2028',
  '\\',
  'x'.repeat(10_000),
]

const awkward = fc.array(
  fc.oneof(fc.constantFrom(...SIGNS, ...MORE), fc.string({ unit: 'binary', maxLength: 8 })),
  {
    minLength: 1,
    maxLength: 6,
  },
)
const text = awkward.map((signs) => signs.join(''))
const rows = fc.array(
  fc.record({
    objet: fc.option(text, { nil: undefined }),
    liste: fc.option(fc.array(text, { maxLength: 3 }), { nil: undefined }),
  }),
  { maxLength: 20 },
)

/** What UTF-8 can carry: half a surrogate pair is U+FFFD in every form. */
const carried = (value: string) => value.toWellFormed()

const hex = (value: string) => Buffer.from(value).toString('hex').toUpperCase()

function readCsv({ csv }: Dataset): string[] {
  const bytes = Buffer.from([...csv()].join(''))
  const { data, errors } = Papa.parse<Record<string, string>>(bytes.toString('utf8'), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data.map(({ objet }) => objet!)
}

describe('texts that somebody will publish one day', () => {
  it('come back from CSV as they were, formulas with their apostrophe', () => {
    fc.assert(
      fc.property(rows, (each) => {
        const expected = each.map(({ objet = '' }) =>
          carried(/^(?:\s*[=+\-@＝＋－＠]|[\u0000-\u001f\u007f])/.test(objet) ? `'${objet}` : objet),
        )
        expect(readCsv(table(each))).toEqual(expected)
      }),
    )
  })

  it('come back from JSON lines as they were, one line an object', () => {
    fc.assert(
      fc.property(rows, (each) => {
        const bytes = Buffer.from([...jsonLines(table(each))].join(''))
        const lines = bytes.toString('utf8').split('\n')
        expect(lines.pop()).toBe('')
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
          each.map(({ objet, liste }) => ({
            objet: objet === undefined ? null : carried(objet),
            liste: liste?.map(carried) ?? null,
            demonstration: false,
          })),
        )
      }),
    )
  })

  it('come back from Parquet as they were, lists as lists', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'alo-parquet-'))
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
    const connection = await instance.connect()
    let files = 0
    try {
      await fc.assert(
        fc.asyncProperty(rows, async (each) => {
          const path = join(folder, `${(files += 1)}.parquet`)
          await writeFile(path, [...parquetFile(portal(), table(each))][0]!)
          const reader = await connection.runAndReadAll(
            // In hexadecimal: the binding to JavaScript drops a leading mark of its own accord.
            `select hex(objet) as objet, list_transform(liste, lambda item: hex(item)) as liste from read_parquet('${path}')`,
          )
          expect(reader.getRowObjectsJson()).toEqual(
            each.map(({ objet, liste }) => ({
              objet: objet === undefined ? null : hex(objet),
              liste: liste?.map(hex) ?? null,
            })),
          )
        }),
        { numRuns: 60 },
      )
    } finally {
      connection.closeSync()
      instance.closeSync()
      await rm(folder, { recursive: true, force: true })
    }
  }, 60_000)
})
