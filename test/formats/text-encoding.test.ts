import { describe, expect, it } from 'vitest'
import { checkText } from '../../src/formats/containers/text.ts'

function encodingOf(bytes: Uint8Array, size: number): string {
  const check = checkText('a.csv')
  for (let at = 0; at < bytes.length; at += size) check.see(bytes.subarray(at, at + size))
  return check.encoding()
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const WHOLE = new TextEncoder().encode('aé€𝄞b é€𝄞')

describe('the encoding of a text', () => {
  it.each([1, 2, 3, 4, 5, 7, 100])('is that of the whole text, in chunks of %i bytes', (size) => {
    for (let end = 1; end <= WHOLE.length; end++) {
      const bytes = WHOLE.subarray(0, end)
      expect(encodingOf(bytes, size)).toBe(isUtf8(bytes) ? 'utf-8' : 'windows-1252')
    }
  })

  it.each([
    ['a continuation alone', [0x61, 0x80, 0x62]],
    ['four continuations', [0x61, 0x80, 0x80, 0x80, 0x80]],
    ['an overlong slash', [0x61, 0xc0, 0xaf]],
    ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80, 0x62]],
    ['what is beyond Unicode', [0x61, 0xf4, 0x90, 0x80, 0x80]],
    ['a letter of Windows-1252', [0x61, 0xe9, 0x62]],
  ])('is not UTF-8 with %s, however it is cut', (_what, bytes) => {
    for (const size of [1, 2, 3, 100]) expect(encodingOf(Uint8Array.from(bytes), size)).toBe('windows-1252')
  })
})
