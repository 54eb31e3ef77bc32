import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { FileInfo } from '../../src/domain/file-info.ts'
import type { PublishedFile } from '../../src/outputs/files/published-file.ts'

/** Pieces are joined up to this size before they are written: a write for each costs more than its bytes. */
const WRITE_BYTES = 1 << 20

/** Folders are made where one is missing: asking for each file costs as much as the file. */
function openBelow(target: string): number {
  try {
    return openSync(target, 'w')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(target), { recursive: true })
    return openSync(target, 'w')
  }
}

/** A disk may take a part only of what it is given. */
function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done)
}

/** Writes a file, whose folder may be missing. */
export function writeBelow(target: string, bytes: Uint8Array): void {
  const descriptor = openBelow(target)
  try {
    writeWhole(descriptor, bytes)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Writes a file below `folder`, piece by piece, and says what has been written. The thread waits for the disk: it has
 * nothing else to do, and thousands of small files cost half as much so.
 */
export async function writePublished(folder: string, file: PublishedFile): Promise<FileInfo> {
  const { path, title, description, mediaType, rows } = file
  const hash = createHash('sha256')
  let bytes = 0
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  const descriptor = openBelow(join(folder, path))
  const flush = () => {
    const joined = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    hash.update(joined)
    writeWhole(descriptor, joined)
  }
  try {
    for await (const piece of file.lines()) {
      const some = typeof piece === 'string' ? Buffer.from(piece) : piece
      waiting.push(some)
      waitingBytes += some.length
      bytes += some.length
      if (waitingBytes >= WRITE_BYTES) flush()
    }
    flush()
  } finally {
    closeSync(descriptor)
  }
  return { path, title, description, mediaType, rows, bytes, sha256: hash.digest('hex') }
}

/** Writes files one after another; facts in the order of the files. */
export async function writeEach(
  folder: string,
  files: readonly PublishedFile[],
): Promise<readonly FileInfo[]> {
  const facts: FileInfo[] = []
  for (const file of files) {
    facts.push(await writePublished(folder, file))
    // Other threads may have something to say to this one.
    await setImmediate()
  }
  return facts
}
