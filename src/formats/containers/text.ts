import { isUtf8 } from 'node:buffer'
import { InputError } from '../../domain/input-error.ts'
import type { Encoding } from './decode.ts'

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

/** White space and the byte order mark: a file of nothing else is empty. */
const isBlank = (byte: number) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf

/** A chunk may cut its last character: it is whole up to the lead byte among its last three, if there is one. */
function wholeLength(chunk: Uint8Array): number {
  const tail = chunk.subarray(-3)
  const lead = tail.findLastIndex((byte) => byte >= 0xc0)
  return lead === -1 ? chunk.length : chunk.length - tail.length + lead
}

/** Says for each chunk whether all bytes so far are valid UTF-8; without one, whether the last character is whole. */
function utf8Checker(): (chunk?: Uint8Array) => boolean {
  let held: Uint8Array = new Uint8Array()
  let valid = true
  return (chunk) => {
    if (!valid) return false
    const bytes = held.length === 0 ? (chunk ?? held) : Buffer.concat([held, chunk ?? new Uint8Array()])
    const whole = chunk === undefined ? bytes.length : wholeLength(bytes)
    valid = isUtf8(bytes.subarray(0, whole))
    held = Uint8Array.from(bytes.subarray(whole))
    return valid
  }
}

/** Joins small first chunks, so that a signature is seen whatever the chunking. */
function firstBytes(head: Uint8Array, chunk: Uint8Array): Uint8Array {
  return head.length >= 4 ? head : Uint8Array.from([...head, ...chunk.subarray(0, 4)])
}

/** Looks at each chunk of a file that must be text, and knows its encoding once all were seen. */
export interface TextCheck {
  /** @throws InputError `not-text` */
  see(chunk: Uint8Array): void
  /** Judged on all bytes. @throws InputError `empty-file` */
  encoding(): Encoding
}

export function checkText(file: string): TextCheck {
  const isValid = utf8Checker()
  let bytes = 0
  let blank = true
  let head = new Uint8Array()
  const refuse = (position: number, value: string) =>
    new InputError('not-text', {
      file,
      position,
      value,
      expected: 'un texte en UTF-8 ou en Windows-1252',
    })
  return {
    see(chunk) {
      if (head.length < 4) {
        head = Uint8Array.from(firstBytes(head, chunk))
        const known = SIGNATURES.find(([, start]) => start.every((byte, index) => head[index] === byte))
        if (known) throw refuse(0, known[0])
      }
      const nul = chunk.indexOf(0)
      if (nul !== -1) throw refuse(bytes + nul, 'octet nul')
      blank &&= chunk.every(isBlank)
      isValid(chunk)
      bytes += chunk.length
    },
    encoding() {
      if (blank) throw new InputError('empty-file', { file })
      return isValid() ? 'utf-8' : 'windows-1252'
    },
  }
}
