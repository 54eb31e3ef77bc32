import { createHash } from 'node:crypto'
import { InputError } from '../domain/input-error.ts'
import type { Encoding } from './containers/decode.ts'
import type { FileToRead } from './containers/file.ts'

export interface Inspection {
  readonly sha256: string
  readonly bytes: number
  readonly encoding: Encoding
}

/** First bytes of files that are often given in place of the export they contain. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['image PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['archive ZIP ou classeur (xlsx, ods)', [0x50, 0x4b, 0x03, 0x04]],
  ['archive GZIP', [0x1f, 0x8b]],
  ['classeur Excel ancien (xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['document PDF', [0x25, 0x50, 0x44, 0x46]],
  ['image JPEG', [0xff, 0xd8, 0xff]],
  ['fichier Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['texte UTF-16', [0xff, 0xfe]],
  ['texte UTF-16', [0xfe, 0xff]],
]

const EXPECTED = 'un texte en UTF-8 ou en Windows-1252'

function refuseSignature(head: Uint8Array, file: string): void {
  const known = SIGNATURES.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))
  if (known) throw new InputError('not-text', { file, position: 0, value: known[0], expected: EXPECTED })
}

/** White space and the byte order mark: a file of nothing else is empty. */
const isBlank = (byte: number) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf

/** Says for each chunk whether all bytes so far are valid UTF-8. */
function utf8Checker(): (chunk?: Uint8Array) => boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let valid = true
  return (chunk) => {
    if (!valid) return false
    try {
      decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      valid = false
    }
    return valid
  }
}

/** Joins small first chunks, so that a signature is seen whatever the chunking. */
function firstBytes(head: Uint8Array, chunk: Uint8Array): Uint8Array {
  return head.length >= 4 ? head : Uint8Array.from([...head, ...chunk.subarray(0, 4)])
}

/**
 * First pass over a file: its hash, size and encoding, judged on all of its bytes.
 * @throws InputError `empty-file`, `not-text`.
 */
export async function inspect(file: FileToRead): Promise<Inspection> {
  const hash = createHash('sha256')
  const isUtf8 = utf8Checker()
  let bytes = 0
  let blank = true
  let head = new Uint8Array()
  for await (const chunk of file.open()) {
    if (head.length < 4) {
      head = Uint8Array.from(firstBytes(head, chunk))
      refuseSignature(head, file.name)
    }
    const nul = chunk.indexOf(0)
    if (nul !== -1) {
      throw new InputError('not-text', {
        file: file.name,
        position: bytes + nul,
        value: 'octet nul',
        expected: EXPECTED,
      })
    }
    blank &&= chunk.every(isBlank)
    hash.update(chunk)
    isUtf8(chunk)
    bytes += chunk.length
  }
  if (blank) throw new InputError('empty-file', { file: file.name })
  return { sha256: hash.digest('hex'), bytes, encoding: isUtf8() ? 'utf-8' : 'windows-1252' }
}
