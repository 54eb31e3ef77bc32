import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { derive } from '../../scripts/site/derive.ts'
import { createProgress } from '../../scripts/progress.ts'
import { writeEach, writePublished } from '../../scripts/site/write-files.ts'
import { InputError } from '../../src/domain/input-error.ts'
import type { Portal } from '../../src/domain/portal.ts'
import type { FileInfo } from '../../src/domain/file-info.ts'
import { loadPortal } from '../../scripts/portal/load-portal.ts'
import { DESCRIBING_STAGES } from '../../src/outputs/files/describing-files.ts'
import { binaryFiles, publishedFiles } from '../../src/outputs/files/files.ts'
import { searchRecords } from '../../src/outputs/search/cards.ts'
import { RECORD_TABLES } from '../../src/tables/recognise.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { secretsIn } from './laid-bare.ts'
import { file2019, file2022, melFile, recordFile } from './published.ts'
import { WRITINGS } from './writings.ts'

/** One writing of each kind: `every-field` has them all. */
const SOME = [
  '1 85 05 78 006 084 91 00012',
  '06.49.18.72.53',
  'IBANFR7630006000011234567890189',
  'jean.exemple (at) mel.example',
]
const SITE_ROOT = 'https://achats.example/'

let work: string
let portal: Portal
let log = ''
let facts: readonly FileInfo[]

/** The files as somebody publishes them, with a telephone in a file's name and an e-mail in a source's title. */
function writeSources(folder: string): void {
  const files = {
    'mel/contrats 0649187253.csv': melFile(SOME),
    'decp-2019/contrats.json': file2019(SOME),
    'decp-2022/contrats.json': file2022(SOME),
    ...Object.fromEntries(
      RECORD_TABLES.map((table) => [`${table.kind}/${table.kind}.csv`, recordFile(table, SOME)]),
    ),
  }
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, path)
    mkdirSync(join(target, '..'), { recursive: true })
    writeFileSync(target, text)
    writeFileSync(
      join(target, '../source.json'),
      JSON.stringify({
        title: 'Fichier de jean.exemple (at) mel.example',
        publisher: 'Service 06 49 18 72 53',
        licence: 'Licence Ouverte 2.0',
        published: '2026-10-31',
        demonstration: false,
      }),
    )
  }
}

async function writeOutputs(folder: string): Promise<readonly FileInfo[]> {
  const files = [...publishedFiles(portal, { siteRoot: SITE_ROOT }), ...binaryFiles(portal)]
  const written = [...(await writeEach(folder, files))]
  const read = async (path: string) => readFileSync(join(folder, path))
  for (const stage of DESCRIBING_STAGES)
    for (const file of stage({ portal, facts: [...written], siteRoot: SITE_ROOT, read }))
      written.push(await writePublished(folder, file))
  return written
}

/** All cells of a Parquet file as text: its bytes are compressed. */
async function parquetText(paths: readonly string[]): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  const texts: string[] = []
  for (const path of paths) {
    const reader = await connection.runAndReadAll(`select * from read_parquet('${path}')`)
    texts.push(JSON.stringify(reader.getRowObjectsJson()))
  }
  connection.closeSync()
  instance.closeSync()
  return texts.join('\n')
}

const at = (path: string) => join(work, 'files', path)

describe('a person’s number or address in any field of any file', () => {
  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'alo-personal-'))
    writeSources(join(work, 'sources'))
    const progress = createProgress({ stream: { write: (text: string) => (log += text) } })
    await derive({ territory: 'mel', from: join(work, 'sources'), folder: join(work, 'derived'), progress })
    portal = loadPortal(join(work, 'derived'))
    facts = await writeOutputs(join(work, 'files'))
  })
  afterAll(() => rmSync(work, { recursive: true, force: true }))

  it('is read: thousands of rows are kept, and flagged for it', () => {
    expect(portal.contracts.length).toBeGreaterThan(200)
    const flagged = portal.anomalies.filter(({ flag }) => flag?.code.includes('personal-data') === true)
    expect(flagged.length).toBeGreaterThan(200)
  })

  it('is in no file of text: CSV, JSON, JSON lines, OCDS, API, feeds, calendars, catalogue, sums', () => {
    const texts = facts.filter(({ path }) => !/\.(?:parquet|zip)$/.test(path))
    expect(texts.length).toBeGreaterThan(100)
    const leaks = texts.filter(({ path }) => secretsIn(readFileSync(at(path), 'utf8')).length > 0)
    expect(leaks.map(({ path }) => path)).toEqual([])
  })

  it('is in no Parquet file', async () => {
    const paths = facts.map(({ path }) => path).filter((path) => path.endsWith('.parquet'))
    expect(paths).not.toEqual([])
    expect(secretsIn(await parquetText(paths.map(at)))).toEqual([])
  })

  it('is in no file of the bundle', () => {
    const [bundle] = facts.filter(({ path }) => path.endsWith('.zip'))
    const files = Object.entries(unzipSync(readFileSync(at(bundle!.path))))
    expect(files.length).toBeGreaterThan(5)
    const leaks = files.filter(
      ([name, bytes]) => secretsIn(`${name} ${Buffer.from(bytes).toString()}`).length > 0,
    )
    expect(leaks.map(([name]) => name)).toEqual([])
  })

  it('is in no address, no title of a file and no entry of the search', () => {
    const addresses = [
      ...portal.contracts.map(({ id }) => id),
      ...portal.purchases.map(({ id }) => id),
      ...facts.map(({ path, title }) => `${path} ${title}`),
    ]
    expect(addresses.filter((address) => secretsIn(address).length > 0)).toEqual([])
    const entries = searchRecords(portal).map((record) =>
      JSON.stringify(record, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    )
    expect(entries.length).toBeGreaterThan(200)
    expect(entries.filter((entry) => secretsIn(entry).length > 0)).toEqual([])
  })

  it('is not in the log', () => {
    expect(log).not.toBe('')
    expect(secretsIn(log)).toEqual([])
  })

  it.each(WRITINGS)('is in no error message: %s', (writing) => {
    const place = {
      file: `${writing}.csv`,
      column: writing,
      value: `ID;${writing};Montant`,
      expected: writing,
    }
    const error = new InputError('missing-column', place)
    expect(secretsIn(`${describeInputError(error)} ${error.message}`)).toEqual([])
  })
})
