import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { FetchError } from './fetch-error.ts'
import { HEAD_BYTES } from './first-bytes.ts'
import { inBytes } from './receive.ts'

/**
 * The first bytes within a GZIP file, after all of it has been read: it is whole, and no larger than it may be.
 * @throws FetchError `bomb`, `cut`.
 */
export async function headWithin(path: string, host: string, maxBytes: number): Promise<Uint8Array> {
  let head = Buffer.alloc(0)
  let bytes = 0
  const measure = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)])
      bytes += chunk.length
      if (bytes <= maxBytes) continue
      const expected = `au plus ${inBytes(maxBytes)}`
      throw new FetchError({
        problem: 'bomb',
        host,
        value: `plus de ${inBytes(bytes - chunk.length)}`,
        expected,
      })
    }
  }
  try {
    await pipeline(createReadStream(path), createGunzip(), measure)
  } catch (error) {
    if (error instanceof FetchError || !/^Z_|^ERR_/.test((error as NodeJS.ErrnoException).code ?? ''))
      throw error
    throw new FetchError({ problem: 'cut', host, value: 'archive GZIP abîmée' })
  }
  return head
}
