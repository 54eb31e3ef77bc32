import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll } from 'vitest'

/** A folder of its own for files that a test makes, gone with it. */
export function madeFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'alo-table-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string) => join(folder, name)
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(at(name), content)
    return at(name)
  }
  return {
    write,
    packed: (name: string, content: string | Uint8Array) => write(name, gzipSync(content)),
    /** The same table typed: `columns` of SQL, all as texts by default. */
    async parquet(name: string, csv: string, columns = '*') {
      const instance = await DuckDBInstance.create(':memory:')
      const connection = await instance.connect()
      const from = `read_csv('${csv}', all_varchar = true, header = true, nullstr = '')`
      await connection.run(`copy (select ${columns} from ${from}) to '${at(name)}' (format parquet)`)
      connection.closeSync()
      instance.closeSync()
      return at(name)
    },
  }
}

export const textOf = (path: string) => readFileSync(path, 'utf8')
