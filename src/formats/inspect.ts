import { createHash } from 'node:crypto'
import type { FileToRead } from './containers/file.ts'

export interface Inspection {
  readonly sha256: string
  readonly bytes: number
}

/** First pass over a file: its hash and size; `look` sees each chunk on the way. */
export async function inspect(file: FileToRead, look?: (chunk: Uint8Array) => void): Promise<Inspection> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of file.open()) {
    look?.(chunk)
    hash.update(chunk)
    bytes += chunk.length
  }
  return { sha256: hash.digest('hex'), bytes }
}
