import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FileFacts } from '../src/domain/file-facts.ts'
import type { Pieces, PublishedFile } from '../src/publish/published-file.ts'

/** Passes pieces on as bytes, counting and hashing them. */
async function* measured(pieces: Pieces, note: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    note(bytes)
    yield bytes
  }
}

/** Writes a file below `folder`, piece by piece, and says what has been written. */
export async function writePublished(folder: string, file: PublishedFile): Promise<FileFacts> {
  const { path, title, description, mediaType, rows } = file
  const target = join(folder, path)
  const hash = createHash('sha256')
  let size = 0
  await mkdir(dirname(target), { recursive: true })
  const pieces = measured(file.lines(), (bytes) => {
    hash.update(bytes)
    size += bytes.length
  })
  await pipeline(Readable.from(pieces), createWriteStream(target))
  return { path, title, description, mediaType, rows, bytes: size, sha256: hash.digest('hex') }
}
