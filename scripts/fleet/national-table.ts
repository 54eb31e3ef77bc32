import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { version } from '@duckdb/node-api'
import { InputError } from '../../src/domain/input-error.ts'
import { UnreadableTableError } from '../../src/formats/containers/database.ts'
import { withConnection } from '../database/connection.ts'
import { rowsOf, sqlSourceOf } from '../database/duckdb-table.ts'
import type { NationalFile } from './national-file.ts'
import { sortedCopySql } from './national-sql.ts'
import { makeWhole } from './whole-file.ts'

/** Sorting a country's rows in less would write most of them to the disk twice. */
const MEMORY = '1GB'
const ENDING = '.parquet'

/** The same for the same bytes, read in the same way. */
function nameOf(sha256: string): string {
  const made = sortedCopySql({ from: '', row: '', texts: new Map([['acheteur_id', '']]) }, '')
  const key = createHash('sha256').update(`${sha256} ${version()} ${made}`).digest('hex')
  return `${key.slice(0, 16)}${ENDING}`
}

/** What the database says may quote the file. */
function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof UnreadableTableError)) return error
  return new InputError(path.endsWith(ENDING) ? 'broken-parquet' : 'broken-csv', { file: basename(path) })
}

async function make({ path, layout }: NationalFile, target: string): Promise<void> {
  try {
    const source = await sqlSourceOf(path, layout)
    await makeWhole(target, (part) =>
      withConnection((each) => rowsOf(each, sortedCopySql(source, part)), MEMORY),
    )
  } catch (error) {
    throw unreadable(path, error)
  }
}

/**
 * The national file once more, sorted by buyer, so that one buyer is found without reading the others: made once for
 * the same bytes, in place of that of other bytes.
 * @param folder Where it is kept.
 * @returns Its path.
 * @throws InputError `broken-csv`, `broken-parquet` where the database cannot read the file to its end.
 */
export async function sortedTable(national: NationalFile, folder: string): Promise<string> {
  const name = nameOf(national.sha256)
  const target = join(folder, name)
  if (existsSync(target)) return target
  await make(national, target)
  for (const other of await readdir(folder))
    if (other.endsWith(ENDING) && other !== name) await rm(join(folder, other), { force: true })
  return target
}
