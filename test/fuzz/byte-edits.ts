import * as fc from 'fast-check'

/** A change of the bytes of a file, `at` a place that counts them over and over. */
export type ByteEdit = { readonly at: number } & (
  | { readonly does: 'flip'; readonly bits: number }
  | { readonly does: 'insert'; readonly bytes: readonly number[] }
  | { readonly does: 'delete'; readonly length: number }
  | { readonly does: 'double'; readonly length: number }
  | { readonly does: 'cut' }
)

const INSERTED: readonly (readonly number[])[] = [
  [0], [0xef, 0xbb, 0xbf], [0xff], [0xc3], [0xe9], [0x22], [0x0a], [0x0d], [0x3b], [0x2c], [0x5c], [0x7b], [0x5b], [0x7d],
  [0x5d], [0x3a], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x30], [0x2d], [0x65, 0x39, 0x39], [0x4e, 0x61, 0x4e],
] // prettier-ignore

const at = fc.noBias(fc.nat(1_000_000))
const length = fc.integer({ min: 1, max: 200 })

export const byteEdit: fc.Arbitrary<ByteEdit> = fc.oneof(
  fc.record({ does: fc.constant('flip'), at, bits: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ does: fc.constant('insert'), at, bytes: fc.constantFrom(...INSERTED) }),
  fc.record({ does: fc.constant('delete'), at, length }),
  fc.record({ does: fc.constant('double'), at, length }),
  fc.record({ does: fc.constant('cut'), at }),
)

function change(bytes: Uint8Array, edit: ByteEdit): Uint8Array {
  const from = edit.at % Math.max(1, bytes.length)
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)]
  if (edit.does === 'cut') return before
  if (edit.does === 'insert') return Buffer.concat([before, Uint8Array.from(edit.bytes), after])
  if (edit.does === 'delete') return Buffer.concat([before, after.subarray(edit.length)])
  if (edit.does === 'double') return Buffer.concat([before, after.subarray(0, edit.length), after])
  return Buffer.concat([before, Uint8Array.of((after[0] ?? 0) ^ edit.bits), after.subarray(1)])
}

export function editedBytes(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  return edits.reduce(change, bytes)
}
