/** A published file, wherever it is kept: text or not. */
export interface FileToRead {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** The bytes from `start` up to `end` (excluded), all of them by default; each call starts anew. */
  open(start?: number, end?: number): AsyncIterable<Uint8Array>
}
