import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { threadId } from 'node:worker_threads'
import { findWorkFolders, openWorkFolder, sweep } from '../folders/work-folder.ts'

/**
 * What costs time and depends on nothing but what its key is a hash of. It may be thrown away at any time, two builds
 * may use it at once, and a build that is killed leaves it whole: an entry is made beside its place and then moved there.
 */
const CACHE = resolve(import.meta.dirname, '../../.build/cache')

/**
 * Entries of each kind that a build leaves: compiled pages for a few bases and for the code of before, pictures of many
 * portals, derived data of those that pages are being written for.
 */
const KEPT = { derived: 4, pages: 8, pictures: 3000 } as const
type Kind = keyof typeof KEPT

const NEW = 'new-'

const isThere = async (path: string) => (await stat(path).catch(() => undefined)) !== undefined

/** Which entries go is decided by when they were last of use; what they hold, by their key alone. */
async function touch(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now).catch(() => undefined)
}

interface Entry {
  readonly kind: Kind
  /** A hash of all that the entry depends on. */
  readonly key: string
  /** Where caches stand, another folder in a test. */
  readonly cache?: string
}

export interface CachedFolder extends Entry {
  /** Fills a new folder. */
  readonly make: (folder: string) => Promise<void>
}

export interface CachedFile extends Entry {
  readonly isWhole: (bytes: Buffer) => boolean
  readonly make: () => Uint8Array
}

/**
 * The folder of an entry, made where there is none.
 * @throws Error where it can be neither found nor kept: a full or read-only disk.
 */
export async function cachedFolder({ kind, key, cache = CACHE, make }: CachedFolder): Promise<string> {
  const home = join(cache, kind)
  const place = join(home, key)
  if (await isThere(place)) {
    await touch(place)
    return place
  }
  const work = await openWorkFolder(home, NEW)
  const entry = join(work.path, key)
  try {
    await mkdir(entry)
    await make(entry)
    // Another build may have been quicker: its entry is the same.
    await rename(entry, place).catch(async (error: unknown) => {
      if (!(await isThere(place))) throw error
    })
  } finally {
    await work.remove()
  }
  return place
}

/** The bytes of an entry, made where there are none; a cache that cannot be written to is done without. */
export async function cachedFile({
  kind,
  key,
  cache = CACHE,
  isWhole,
  make,
}: CachedFile): Promise<Uint8Array> {
  const home = join(cache, kind)
  const place = join(home, key)
  const known = await readFile(place).catch(() => undefined)
  if (known !== undefined && isWhole(known)) {
    await touch(place)
    return known
  }
  const bytes = make()
  const own = `${place}.${process.pid}-${threadId}`
  try {
    await mkdir(home, { recursive: true })
    await writeFile(own, bytes)
    await rename(own, place)
  } catch {
    await rm(own, { force: true }).catch(() => undefined)
  }
  return bytes
}

async function pruneKind(kind: Kind, home: string): Promise<void> {
  for (const found of await findWorkFolders(home, NEW)) await sweep(found)
  const names = (await readdir(home).catch(() => [])).filter((name) => !name.startsWith(NEW))
  if (names.length <= KEPT[kind]) return
  const lastUse = async (name: string) => (await stat(join(home, name)).catch(() => undefined))?.mtimeMs ?? 0
  const found = await Promise.all(names.map(async (name) => ({ name, at: await lastUse(name) })))
  const spare = found.toSorted((one, other) => other.at - one.at).slice(KEPT[kind])
  await Promise.all(
    spare.map(({ name }) => rm(join(home, name), { recursive: true, force: true }).catch(() => undefined)),
  )
}

/** Removes the entries that were of use longest ago, and what killed builds have left. */
export async function pruneCache(cache = CACHE): Promise<void> {
  for (const kind of Object.keys(KEPT) as Kind[]) await pruneKind(kind, join(cache, kind))
}
