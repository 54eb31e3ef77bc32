import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileInfo } from '../../src/domain/file-info.ts'
import type { PublishedFile } from '../../src/outputs/files/published-file.ts'

/** Pieces are joined up to this size before they are written: a write for each costs more than its bytes. */
const WRITE_BYTES = 1 << 20

/** Folders are made where one is missing: asking for each file costs as much as the file. */
async function openBelow(target: string): Promise<FileHandle> {
  try {
    return await open(target, 'w')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(dirname(target), { recursive: true })
    return open(target, 'w')
  }
}

/** Writes a file below `folder`, piece by piece, and says what has been written. */
export async function writePublished(folder: string, file: PublishedFile): Promise<FileInfo> {
  const { path, title, description, mediaType, rows } = file
  const target = join(folder, path)
  const hash = createHash('sha256')
  let bytes = 0
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  const handle = await openBelow(target)
  const flush = async () => {
    const joined = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    hash.update(joined)
    await handle.writeFile(joined)
  }
  try {
    for await (const piece of file.lines()) {
      const some = typeof piece === 'string' ? Buffer.from(piece) : piece
      waiting.push(some)
      waitingBytes += some.length
      bytes += some.length
      if (waitingBytes >= WRITE_BYTES) await flush()
    }
    await flush()
  } finally {
    await handle.close()
  }
  return { path, title, description, mediaType, rows, bytes, sha256: hash.digest('hex') }
}

/** Writes files, `atOnce` at a time where something waits on another thread; facts in the order of the files. */
export async function writeEach(
  folder: string,
  files: readonly PublishedFile[],
  { atOnce = 1, onWritten }: { readonly atOnce?: number; readonly onWritten: () => void },
): Promise<readonly FileInfo[]> {
  const facts: FileInfo[] = []
  const left = files.entries()
  const work = async () => {
    for (const [index, file] of left) {
      facts[index] = await writePublished(folder, file)
      onWritten()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return facts
}
