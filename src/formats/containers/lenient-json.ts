const QUOTE = 0x22
const BACKSLASH = 0x5c
const MINUS = 0x2d

const encoder = new TextEncoder()
const NULL = encoder.encode('null')
/** What Python writes where JSON has no word: `NaN`, `Infinity`, `-Infinity`. */
const NOT_JSON = new Set(['NaN', 'Infinity', '-Infinity'])
const LONGEST_WORD = '-Infinity'.length

/** Bytes to give to a strict parser; `shift` = how many bytes longer the output is than the input so far. */
export interface LenientChunk {
  readonly bytes: Uint8Array
  readonly shift: number
}

const isLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
const startsWord = (byte: number) => byte === 0x4e || byte === 0x49 || byte === MINUS

/**
 * Turns bare `NaN` and `Infinity` into `null`, in UTF-8 JSON that comes in chunks: never inside a string, also where
 * a word is cut by the end of a chunk. All else passes unchanged, so that a strict parser still refuses it.
 */
export async function* lenientJson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LenientChunk> {
  let inString = false
  let escaped = false
  let held: number[] = []
  let shift = 0

  function release(): Uint8Array {
    const word = String.fromCharCode(...held)
    const bytes = NOT_JSON.has(word) ? NULL : Uint8Array.from(held)
    shift += bytes.length - held.length
    held = []
    return bytes
  }

  for await (const chunk of chunks) {
    let from = 0
    for (let position = 0; position < chunk.length; position++) {
      const byte = chunk[position] ?? 0
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
        continue
      }
      if (held.length > 0) {
        if (isLetter(byte) && held.length < LONGEST_WORD) {
          held.push(byte)
          from = position + 1
          continue
        }
        yield { bytes: release(), shift }
        from = position
      }
      if (byte === QUOTE) inString = true
      else if (startsWord(byte)) {
        if (position > from) yield { bytes: chunk.subarray(from, position), shift }
        held = [byte]
        from = position + 1
      }
    }
    if (from < chunk.length) yield { bytes: chunk.subarray(from), shift }
  }
  if (held.length > 0) yield { bytes: release(), shift }
}
