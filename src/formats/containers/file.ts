/** A published file, wherever it is kept; `open` may be called several times and starts anew each time. */
export interface FileToRead {
  readonly name: string
  open(): AsyncIterable<Uint8Array>
}
