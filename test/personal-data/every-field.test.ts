import { describe, expect, it } from 'vitest'
import { buildContracts } from '../../src/rules/build.ts'
import { buildNotices } from '../../src/rules/notices/notices.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import { checkRecordsJson, checkRecordsReport } from '../../src/outputs/check/records.ts'
import { checkJson, checkReport } from '../../src/outputs/check/report.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import { fileOf } from '../formats/read-fixture.ts'
import { RECORD_TABLES } from '../../src/tables/recognise.ts'
import { secretsIn } from './laid-bare.ts'
import { file2019, file2022, melFile, noticesFile, recordFile } from './published.ts'
import { WRITINGS } from './writings.ts'

const FILES: Readonly<Record<string, (writings: readonly string[]) => string>> = {
  'contrats-mel.csv': melFile,
  'contrats-2019.json': file2019,
  'contrats-2022.json': file2022,
  'avis.json': noticesFile,
  ...Object.fromEntries(
    RECORD_TABLES.map((table) => [
      `${table.kind}.csv`,
      (writings: readonly string[]) => recordFile(table, writings),
    ]),
  ),
}

const toText = (value: unknown) =>
  JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? `${each}` : each))

async function* rowsOf(name: string, text: string): AsyncGenerator<string> {
  const file = await recogniseAnyFile(fileOf(text, undefined, name))
  for await (const row of 'table' in file ? file.records('essai') : file.rows()) yield toText(row)
}

async function reportsOf(name: string, text: string): Promise<readonly string[]> {
  const file = await recogniseAnyFile(fileOf(text, undefined, name))
  if ('table' in file) {
    const checked = await buildRecords([{ source: name, file }], { isCommune: () => true })
    return [checkRecordsReport(checked), checkRecordsJson(checked)]
  }
  if ('notices' in file) {
    const checked = await buildNotices([{ source: name, file }], undefined)
    return [checkRecordsReport(checked), checkRecordsJson(checked)]
  }
  const checked = await buildContracts([{ source: name, file }], { onProgress: () => undefined })
  return [checkReport(checked), checkJson(checked)]
}

describe.each(Object.entries(FILES))('in %s, a person’s number or address', (name, fileOf) => {
  it('leaves nothing in the row that is read, whatever its writing and its field', async () => {
    const leaks: string[] = []
    for (const writing of WRITINGS)
      for await (const row of rowsOf(name, fileOf([writing])))
        if (secretsIn(row).length > 0) leaks.push(`${writing} → ${row}`)
    expect(leaks).toEqual([])
  })

  it('is in no line of `check`', async () => {
    const some = WRITINGS.filter((_, index) => index % 5 === 0)
    const reports = await reportsOf(name, fileOf(some))
    expect(reports.map(secretsIn)).toEqual([[], []])
  })
})

it('lays bare each writing: what it cannot see would pass for kept', () => {
  expect(WRITINGS.filter((writing) => secretsIn(`x ${writing} y`).length === 0)).toEqual([])
})
