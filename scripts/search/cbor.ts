/** What Pagefind's files are made of: numbers, texts and lists. */
export type CborValue = number | string | readonly CborValue[]

const UNSIGNED = 0
const NEGATIVE = 1
const TEXT = 3
const LIST = 4

/** Reads the one value of a file. @throws TypeError where there is anything else than numbers, texts and lists. */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const texts = new TextDecoder('utf-8', { fatal: true })
  let at = 0

  function size(kind: number): number {
    if (kind < 24) return kind
    const width = { 24: 1, 25: 2, 26: 4 }[kind]
    if (width === undefined) throw new TypeError(`unknown CBOR length ${kind} at byte ${at}`)
    const value = width === 1 ? view.getUint8(at) : width === 2 ? view.getUint16(at) : view.getUint32(at)
    at += width
    return value
  }

  function value(): CborValue {
    const head = view.getUint8(at++)
    const length = size(head & 31)
    switch (head >> 5) {
      case UNSIGNED:
        return length
      case NEGATIVE:
        return -1 - length
      case TEXT:
        at += length
        return texts.decode(bytes.subarray(at - length, at))
      case LIST:
        return Array.from({ length }, value)
      default:
        throw new TypeError(`unknown CBOR type ${head >> 5} at byte ${at - 1}`)
    }
  }

  const whole = value()
  if (at !== bytes.length) throw new TypeError(`${bytes.length - at} bytes after the CBOR value`)
  return whole
}

/** Writes a value in its shortest form, as Pagefind does. */
export function encodeCbor(value: CborValue): Uint8Array {
  const bytes: number[] = []

  function head(type: number, length: number) {
    const first = type << 5
    if (length < 24) bytes.push(first | length)
    else if (length < 0x100) bytes.push(first | 24, length)
    else if (length < 0x1_0000) bytes.push(first | 25, length >> 8, length & 255)
    else bytes.push(first | 26, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255)
  }

  function write(part: CborValue) {
    if (typeof part === 'number') {
      if (part < 0) head(NEGATIVE, -1 - part)
      else head(UNSIGNED, part)
    } else if (typeof part === 'string') {
      const text = new TextEncoder().encode(part)
      head(TEXT, text.length)
      for (const byte of text) bytes.push(byte)
    } else {
      head(LIST, part.length)
      for (const each of part) write(each)
    }
  }

  write(value)
  return Uint8Array.from(bytes)
}
