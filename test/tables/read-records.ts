import { recogniseAnyFile } from '../../src/tables/read.ts'
import type { RecognisedRecords } from '../../src/tables/read.ts'
import type { RecordRow } from '../../src/tables/table.ts'
import { collect, fileOf } from '../formats/read-fixture.ts'

/** A file of one of the portal's own tables, recognised. */
export async function recognise(content: string | Uint8Array, size?: number): Promise<RecognisedRecords> {
  const file = await recogniseAnyFile(fileOf(content, size))
  if (!('table' in file)) throw new Error(`${file.name} is none of the portal’s own tables`)
  return file
}

export async function rowsOf(content: string | Uint8Array, size?: number): Promise<RecordRow[]> {
  return collect((await recognise(content, size)).records('essai'))
}

/** The record of a row. */
export function recordOf(row: RecordRow | undefined): unknown {
  if (row === undefined || !('record' in row.result)) throw new Error(`no record: ${JSON.stringify(row)}`)
  return row.result.record
}

/** Why a row is set aside. */
export function refusalOf(row: RecordRow | undefined): string | undefined {
  if (row === undefined || !('setAside' in row.result)) throw new Error(`kept: ${JSON.stringify(row)}`)
  return row.result.setAside.detail
}
