import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { constants } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { fateOf, ownerSchema, thisProcess } from './owner.ts'
import type { Fate } from './owner.ts'

/** Where unfinished work stands in the checkout. */
export const SCRATCH = resolve(import.meta.dirname, '../../.build')

const OWNER_FILE = 'proprietaire.json'
/** An owner that cannot be seen (another container, another machine) shows by this that it works. */
const BEAT_MS = 30_000
/** Far longer than anything that keeps a build from its next beat. */
const SILENT_MS = 60 * 60_000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const ownerFileSchema = z.strictObject({ owner: ownerSchema, purpose: z.string() })

/** A folder for unfinished work: it goes with the process that opened it, or at the next start of a command. */
export interface WorkFolder {
  readonly path: string
  /** Never throws: what cannot be removed now is swept later. */
  remove(): Promise<void>
  /** Leaves it on the disk, for the next start to put right. */
  keep(): void
}

/** A work folder that stands on the disk, whoever left it. */
export interface FoundFolder {
  readonly path: string
  /** What its owner wanted it for; empty where it never said. */
  readonly purpose: string
  readonly fate: Fate
}

const open = new Set<string>()

function removeOpen(): void {
  for (const path of open) {
    try {
      // A write that is under way may put a file where one has just been removed.
      rmSync(path, { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // The next start sweeps it.
    }
  }
}

function leave(signal: (typeof SIGNALS)[number]): void {
  process.exit(128 + constants.signals[signal])
}

function watch(path: string): void {
  if (open.size === 0) {
    process.on('exit', removeOpen)
    for (const signal of SIGNALS) process.on(signal, leave)
  }
  open.add(path)
}

function unwatch(path: string): void {
  open.delete(path)
  if (open.size > 0) return
  process.off('exit', removeOpen)
  for (const signal of SIGNALS) process.off(signal, leave)
}

function beat(file: string): void {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // Whoever writes in the folder will tell what is wrong with it.
  }
}

/**
 * Makes a folder of a new name in `parent`, to be removed at the end, on Ctrl+C and when the process is told to stop.
 * @param purpose What those who find it later must know.
 */
export async function openWorkFolder(parent: string, prefix: string, purpose = ''): Promise<WorkFolder> {
  await mkdir(parent, { recursive: true })
  const path = await mkdtemp(join(parent, prefix))
  watch(path)
  const file = join(path, OWNER_FILE)
  const keep = () => {
    clearInterval(beating)
    unwatch(path)
  }
  const remove = async () => {
    await rm(path, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
    keep()
  }
  const beating = setInterval(beat, BEAT_MS, file).unref()
  try {
    await chmod(path, 0o755)
    writeFileSync(file, JSON.stringify({ owner: thisProcess(), purpose }))
  } catch (error) {
    await remove()
    throw error
  }
  return { path, remove, keep }
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
}

function look(path: string): FoundFolder {
  const file = join(path, OWNER_FILE)
  try {
    const { owner, purpose } = ownerFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const fate = fateOf(owner)
    return { path, purpose, fate: fate === 'unknown' && ageOf(file) > SILENT_MS ? 'gone' : fate }
  } catch {
    // Its owner was stopped before it could say who it is, or is about to.
    return { path, purpose: '', fate: ageOf(path) > SILENT_MS ? 'gone' : 'unknown' }
  }
}

/** Every work folder of this name in `parent`. */
export async function findWorkFolders(parent: string, prefix: string): Promise<readonly FoundFolder[]> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix))
    .filter(({ name }) => /^[A-Za-z0-9]{6}$/.test(name.slice(prefix.length)))
    .map(({ name }) => look(join(parent, name)))
}

/** Removes a folder that no living process works in. What cannot be removed stays: it does not stop the command. */
export async function sweep({ path, fate }: FoundFolder): Promise<void> {
  if (fate === 'gone') await rm(path, { recursive: true, force: true }).catch(() => undefined)
}

/**
 * A work folder of the checkout, once those of this name that nobody works in are removed: inside the checkout, for
 * Astro lets builds outside of it share a folder.
 */
export async function openScratchFolder(name: string): Promise<WorkFolder> {
  for (const found of await findWorkFolders(SCRATCH, `${name}-`)) await sweep(found)
  return openWorkFolder(SCRATCH, `${name}-`)
}
