import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import { openScratchFolder } from '../folders/work-folder.ts'

/** Beyond it the database writes to its own folder, or gives up. */
const MEMORY = '256MB'
const THREADS = '2'

/** An empty database for one piece of work, which leaves nothing behind; it reads files, and nothing else of the machine. */
export async function* connections(memory = MEMORY): AsyncGenerator<DuckDBConnection> {
  const work = await openScratchFolder('database')
  const instance = await DuckDBInstance.create(':memory:', {
    threads: THREADS,
    memory_limit: memory,
    temp_directory: join(work.path, 'temp'),
    autoinstall_known_extensions: 'false',
  })
  const connection = await instance.connect()
  try {
    yield connection
  } finally {
    connection.closeSync()
    instance.closeSync()
    await work.remove()
  }
}

export async function withConnection<T>(
  work: (connection: DuckDBConnection) => Promise<T>,
  memory = MEMORY,
): Promise<T> {
  for await (const connection of connections(memory)) return await work(connection)
  throw new Error('no connection')
}
