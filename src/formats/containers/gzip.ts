import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { InputError } from '../../domain/input-error.ts'
import type { FileToRead } from './file.ts'

/** No table packs so well: beyond it a file was made to swell. */
const HIGHEST_RATIO = 100
/** Small files may: a short text repeated. */
const ALWAYS_ALLOWED = 64 * 1024 * 1024

export const isGzip = (start: Uint8Array) => start[0] === 0x1f && start[1] === 0x8b

/** @throws InputError `broken-gzip`, `gzip-bomb` */
async function* inflated(file: FileToRead): AsyncGenerator<Uint8Array> {
  const most = Math.max(ALWAYS_ALLOWED, file.size * HIGHEST_RATIO)
  const packed = Readable.from(file.open())
  const chunks = packed.pipe(createGunzip({ chunkSize: 1 << 18 }))
  packed.on('error', (error) => chunks.destroy(error))
  let bytes = 0
  try {
    for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
      bytes += chunk.length
      if (bytes > most) throw new InputError('gzip-bomb', { file: file.name, value: `${bytes} octets` })
      yield chunk
    }
  } catch (error) {
    if (!/^Z_/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw new InputError('broken-gzip', { file: file.name, position: bytes })
  } finally {
    packed.destroy()
  }
}

/** What a GZIP file holds, as a file of the same name: read as a stream, never kept. */
export function unpacked(file: FileToRead): FileToRead {
  const { openInDatabase } = file
  return {
    ...file,
    open: () => inflated(file),
    ...(openInDatabase && {
      openInDatabase: (layout) =>
        openInDatabase(layout.kind === 'text' ? { ...layout, isPacked: true } : layout),
    }),
  }
}
