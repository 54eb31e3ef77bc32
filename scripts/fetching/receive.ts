import { open } from 'node:fs/promises'
import { formatCount } from '../../src/text/language/format.ts'
import { declaredBytes } from './conditions.ts'
import { FetchError } from './fetch-error.ts'
import type { WebAnswer } from './request.ts'

export const inBytes = (bytes: number) => formatCount(bytes, 'octet', 'octets')

export interface Reception {
  /** The file to write into. */
  readonly path: string
  /** Bytes of it that stand already: the body follows them. */
  readonly from: number
  readonly maxBytes: number
  /** Called with the bytes of the file so far, each time that some have come. */
  onBytes(bytes: number): void
}

/**
 * Writes the body of an answer as it comes; memory does not grow with it.
 * @throws FetchError `too-large`, `bomb` (compressed on the way), `cut`.
 */
export async function receive({ response, host }: WebAnswer, reception: Reception): Promise<void> {
  const { path, from, maxBytes, onBytes } = reception
  const declared = declaredBytes(response)
  const expected = declared === undefined ? undefined : from + declared
  const tooMuch = (bytes: number) =>
    new FetchError({
      problem: response.headers.has('content-encoding') ? 'bomb' : 'too-large',
      host,
      value: inBytes(bytes),
      expected: `au plus ${inBytes(maxBytes)}`,
    })
  if (expected !== undefined && expected > maxBytes) throw tooMuch(expected)
  let bytes = from
  const cut = () =>
    new FetchError({
      problem: 'cut',
      host,
      value: inBytes(bytes),
      expected: expected === undefined ? undefined : inBytes(expected),
    })
  const file = await open(path, from === 0 ? 'w' : 'a')
  try {
    for await (const chunk of piecesOf(response, cut)) {
      bytes += chunk.length
      if (bytes > maxBytes) throw tooMuch(bytes)
      await file.writeFile(chunk)
      onBytes(bytes)
    }
  } finally {
    await file.close()
  }
  if (expected !== undefined && bytes !== expected) throw cut()
}

/** The pieces of a body; what breaks it but ourselves is a cut. */
async function* piecesOf({ body }: Response, cut: () => FetchError): AsyncGenerator<Uint8Array> {
  try {
    if (body !== null) yield* body
  } catch (error) {
    throw error instanceof FetchError ? error : cut()
  }
}
