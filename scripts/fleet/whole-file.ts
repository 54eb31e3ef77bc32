import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a file whole or not at all: a run may be stopped anywhere, and several machines may share a disk.
 * @param make Told where to write.
 */
export async function makeWhole(path: string, make: (part: string) => Promise<unknown>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.${randomUUID()}`
  try {
    await make(part)
    await rename(part, path)
  } finally {
    await rm(part, { force: true })
  }
}
