import type { IncomingMessage } from 'node:http'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Negotiator } from 'negotiator'
import pLimit from 'p-limit'

/** Content codings, the one that saves most first. */
export const CODINGS = ['br', 'gzip'] as const
export type Coding = (typeof CODINGS)[number]

/** What the name of a file takes on for its compressed twin, as hosts look for it. */
export const ENDINGS: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz' }

/** How hard each coding works; the figures behind both stand in `data/hosting/README.md`. */
export type Effort = Readonly<Record<Coding, number>>
/** While a reader waits. */
export const AT_ONCE: Effort = { br: 5, gzip: 6 }
/** Once for all readers. */
export const BEFOREHAND: Effort = { br: 10, gzip: 9 }

/** Below this an answer fits in the first packet of its headers, and compressing it saves nobody anything. */
export const LEAST_BYTES = 1024

/** More at once would only wait for a processor, each with its file and some megabytes of tables in memory. */
const inTurn = pLimit(availableParallelism())

const packBrotli = promisify(brotliCompress)
const packGzip = promisify(gzip)

/** No larger than the file asks for: as short, from less memory. */
const windowFor = (bytes: number) =>
  Math.min(
    constants.BROTLI_DEFAULT_WINDOW,
    Math.max(constants.BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(bytes)) + 1),
  )

/** The same bytes for the same file: neither coding writes a date. `read` waits until a thread of zlib is free. */
export function pack(read: () => Promise<Buffer>, coding: Coding, effort: Effort): Promise<Buffer> {
  return inTurn(async () => {
    const bytes = await read()
    if (coding === 'gzip') return packGzip(bytes, { level: effort.gzip })
    return packBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: effort.br,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
      },
    })
  })
}

/** What the reader prefers by its weights (RFC 9110, § 12.5.3), `undefined` for the file as it is. */
export function codingFor({ headers }: IncomingMessage): Coding | undefined {
  const best = new Negotiator({ headers }).encoding([...CODINGS, 'identity'], { preferred: CODINGS })
  return best === 'identity' ? undefined : best
}
