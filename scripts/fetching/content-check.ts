import { open } from 'node:fs/promises'
import { FetchError } from './fetch-error.ts'
import { CONTENT_WORDS, HEAD_BYTES, contentOf, expectedContent } from './first-bytes.ts'
import { headWithin } from './inflated.ts'

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A web page is never a published file; anything else has to be what its name says. */
function requireContent(head: Uint8Array, name: string, host: string): void {
  const content = contentOf(head)
  if (content === 'empty') throw new FetchError({ problem: 'empty', host })
  const expected = expectedContent(name)
  if (content === expected || (expected === undefined && content !== 'html')) return
  throw new FetchError({
    problem: 'other-content',
    host,
    value: CONTENT_WORDS[content],
    expected: expected && CONTENT_WORDS[expected],
  })
}

/**
 * Holds a file that has come against the name that it will have, before it takes that place.
 * @throws FetchError `empty`, `other-content`, `bomb`, `cut`.
 */
export async function checkContent(
  path: string,
  name: string,
  { host, maxBytes }: { readonly host: string; readonly maxBytes: number },
): Promise<void> {
  requireContent(await headOf(path), name, host)
  if (expectedContent(name) !== 'gzip') return
  const inner = name.replace(/\.gz$/i, '')
  requireContent(await headWithin(path, host, maxBytes), inner, host)
}
