import type { Stats } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { LRUCache } from 'lru-cache'
import { AT_ONCE, ENDINGS, LEAST_BYTES, pack } from './codings.ts'
import type { Coding } from './codings.ts'
import { isText } from './media-types.ts'

/** The texts of a demonstration of 6,000 files take 36 MB in brotli. */
const KEPT_BYTES = 64_000_000
/** A longer text goes as it is, from the disk: compressing it would hold up its reader and fill the memory. */
const MOST_PACKED = 32_000_000
/** A longer file that is not compressed is read from the disk piece by piece, as its reader takes it. */
const MOST_AS_IS = 1_000_000

/** The bytes that a reader gets, as the file stood at one moment. */
export interface KeptFile {
  /** `undefined` for the file as it is. */
  readonly coding: Coding | undefined
  readonly bytes: Buffer
  /** Of the file itself. */
  readonly stat: Stats
}

interface Wanted {
  readonly file: string
  readonly coding: Coding | undefined
  readonly stat: Stats
}

/** Whether a file is worth compressing: a text that is neither tiny nor larger than the memory should hold. */
export function isPackable(file: string, { size }: Pick<Stats, 'size'>): boolean {
  return size > LEAST_BYTES && size <= MOST_PACKED && isText(file)
}

const isSame = (one: Stats, other: Stats) =>
  one.ino === other.ino && one.size === other.size && one.mtimeMs === other.mtimeMs

/** The twin that stands beside a file, unless the file has changed since. */
async function readTwin(file: string, coding: Coding, { mtimeMs }: Stats): Promise<Buffer | undefined> {
  const twin = `${file}${ENDINGS[coding]}`
  try {
    const found = await stat(twin)
    if (!found.isFile() || found.mtimeMs < mtimeMs || found.size > MOST_PACKED) return undefined
    return await readFile(twin)
  } catch {
    return undefined
  }
}

/** The bytes by themselves: those of zlib are the beginning of a block of 16 kB, which would be kept with them. */
function alone(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}

/** @throws where the file is away; `undefined` where it has just become another. */
async function readWanted({ file, coding, stat: told }: Wanted): Promise<Buffer | undefined> {
  const handle = await open(file)
  try {
    // The opened file is the one that the headers will tell of: another may have come at its name.
    if (!isSame(await handle.stat(), told)) return undefined
    if (coding === undefined) return await handle.readFile()
    const twin = await readTwin(file, coding, told)
    if (twin !== undefined) return isSame(await stat(file), told) ? twin : undefined
    return alone(await pack(() => handle.readFile(), coding, AT_ONCE))
  } finally {
    await handle.close()
  }
}

/**
 * Files in memory, as they are and compressed, those asked for least lately leave first: read and compressed once,
 * however many readers ask at the same time, and again once the file is another.
 */
export class KeptFiles {
  readonly #kept: LRUCache<string, Buffer, Wanted>

  /** @param maxSize bytes that are kept at most. */
  constructor(maxSize = KEPT_BYTES) {
    this.#kept = new LRUCache({
      maxSize,
      sizeCalculation: ({ length }) => Math.max(length, 1),
      fetchMethod: (_key, _stale, { context }) => readWanted(context),
    })
  }

  /** @returns `undefined` for a file that is not kept, has just become another, is away or cannot be read. */
  async get(wanted: Wanted): Promise<KeptFile | undefined> {
    const { file, coding, stat } = wanted
    if (coding === undefined && stat.size > MOST_AS_IS) return undefined
    const key = [coding, stat.ino, stat.size, stat.mtimeMs, file].join(' ')
    const fetched = () => this.#kept.fetch(key, { context: wanted }).catch(() => undefined)
    const bytes = this.#kept.get(key) ?? (await fetched())
    return bytes && { coding, bytes, stat }
  }
}
