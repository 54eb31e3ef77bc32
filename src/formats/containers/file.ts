import type { OpenInDatabase } from './database.ts'

/** A published file, wherever it is kept: text or not. */
export interface FileToRead {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** The bytes from `start` up to `end` (excluded), all of them by default; each call starts anew. */
  open(start?: number, end?: number): AsyncIterable<Uint8Array>
  /** Where the file stands within reach of a database. */
  readonly openInDatabase?: OpenInDatabase
}

/** Enough to tell what a file is packed or laid out in. */
const START = 4

/** The first bytes of a file, however they are cut into chunks. */
export async function startOfFile(file: FileToRead): Promise<Uint8Array> {
  let start: number[] = []
  for await (const chunk of file.open(0, START)) {
    start = [...start, ...chunk.subarray(0, START - start.length)]
    if (start.length === START) break
  }
  return Uint8Array.from(start)
}
