import { globSync, rmSync } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { BEFOREHAND, CODINGS, ENDINGS, LEAST_BYTES, pack } from './codings.ts'
import type { Coding } from './codings.ts'
import { isText } from './media-types.ts'

/** What a run wrote and left. */
export interface Precompressed {
  /** Twins written by this run. */
  written: number
  /** Twins that stood already, as new as their file. */
  kept: number
  /** Bytes of all twins, by coding; of the text itself where it has none. */
  readonly packed: Record<Coding, number>
}

/** A twin that saves less costs its reader more time than it saves. */
const MOST_OF_FILE = 0.95

const ageAndSize = (path: string) =>
  stat(path).then(
    ({ mtimeMs, size }) => ({ mtimeMs, size }),
    () => undefined,
  )

/** Written beside, then moved: whoever stops the command leaves no half twin, which hosts would send. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
}

async function packBeside(file: string, coding: Coding, told: Precompressed): Promise<void> {
  const twin = file + ENDINGS[coding]
  const [own, found] = await Promise.all([stat(file), ageAndSize(twin)])
  if (found !== undefined && found.mtimeMs >= own.mtimeMs) {
    told.kept++
    told.packed[coding] += found.size
    return
  }
  const packed = await pack(() => readFile(file), coding, BEFOREHAND)
  if (packed.length > own.size * MOST_OF_FILE) {
    // One that an older file left would be sent in its place.
    rmSync(twin, { force: true })
    told.packed[coding] += own.size
    return
  }
  await writeWhole(twin, packed)
  told.written++
  told.packed[coding] += packed.length
}

interface Text {
  readonly path: string
  readonly size: number
}

/** The texts of a site that are long enough to be compressed, the longest first: none of them is left alone at the end. */
export async function longTexts(folder: string): Promise<readonly Text[]> {
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && isText(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(paths.map(async (path) => ({ path, size: (await stat(path)).size })))
  return texts.filter(({ size }) => size > LEAST_BYTES).toSorted((a, b) => b.size - a.size)
}

/**
 * Writes `.br` and `.gz` beside the texts of a site, for hosts that send them; one as new as its file stays. The same
 * site has the same twins, byte by byte. On all cores.
 */
export async function precompress(
  texts: readonly Text[],
  /** Hears how many bytes of texts are done. */
  tick: (done: number) => void = () => undefined,
): Promise<Precompressed> {
  const told = { written: 0, kept: 0, packed: { br: 0, gzip: 0 } }
  let done = 0
  const rest = texts.values()
  const work = async () => {
    for (const { path, size } of rest) {
      for (const coding of CODINGS) await packBeside(path, coding, told)
      tick((done += size))
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return told
}
