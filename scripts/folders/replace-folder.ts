import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { cp, mkdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { findWorkFolders, openWorkFolder, sweep } from './work-folder.ts'

/** Begins the name of the work folder of a replacement, beside the folder that it replaces or in it. */
export const HOLDER = '.achats-a-livre-ouvert-'
/** Of the file system, where a folder is its root. */
const NOT_CONTENTS = /^lost\+found$|^\.achats-a-livre-ouvert-[A-Za-z0-9]{6}$/

/** The new contents, until they are in place. */
const FRESH = 'nouveau'
/** Old contents, not all of them yet: nothing new is in place. */
const LEAVING = 'depart'
/** Old contents, all of them: whatever is in place is new. */
const OLD = 'precedent'
/** Old contents that nobody puts back. */
const DONE = 'fini'
/** A copy of an entry, not whole yet. */
const PART = '.copie'

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ''
/** A mount point, a folder of a container's image, one whose parent is not ours to write in. */
const CANNOT_MOVE = ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS']
const TAKEN = ['ENOTEMPTY', 'EEXIST']

/** What stands in a folder, but for work folders and what belongs to the file system. */
export function contentsOf(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => !NOT_CONTENTS.test(name))
}

function moveEntry(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    cpSync(from, to + PART, { recursive: true })
    renameSync(to + PART, to)
    rmSync(from, { recursive: true })
  }
}

function moveContents(from: string, to: string): void {
  for (const name of contentsOf(from)) moveEntry(join(from, name), join(to, name))
}

/** An entry that stands in both was not all copied or not all removed: the one that left is whole. */
function bringBack(leaving: string, out: string): void {
  for (const name of contentsOf(leaving).filter((each) => !each.endsWith(PART))) {
    rmSync(join(out, name), { recursive: true, force: true })
    moveEntry(join(leaving, name), join(out, name))
  }
}

/** From here on, nobody puts the old contents back. */
function settle(holder: string, turn: number): void {
  if (existsSync(join(holder, OLD))) renameSync(join(holder, OLD), join(holder, `${DONE}-${turn}`))
}

/** Two renames. Another build may put its own folder there between them: this one is later, and replaces it too. */
function swapFolders(holder: string, out: string, turn = 0): void {
  if (existsSync(out)) renameSync(out, join(holder, OLD))
  try {
    renameSync(join(holder, FRESH), out)
  } catch (error) {
    if (!TAKEN.includes(codeOf(error))) throw error
    settle(holder, turn)
    return swapFolders(holder, out, turn + 1)
  }
  settle(holder, turn)
}

/** Entry by entry, in a folder that cannot be moved itself. */
function swapContents(holder: string, out: string): void {
  mkdirSync(join(holder, LEAVING))
  moveContents(out, join(holder, LEAVING))
  renameSync(join(holder, LEAVING), join(holder, OLD))
  moveContents(join(holder, FRESH), out)
  settle(holder, 0)
}

/** Puts the old contents back where a swap was not finished. May be stopped anywhere, and begun again. */
function putRight(holder: string, out: string): void {
  const [leaving, old] = [join(holder, LEAVING), join(holder, OLD)]
  const inside = dirname(holder) === out
  if (existsSync(old)) {
    if (!inside) {
      if (!existsSync(out)) renameSync(old, out)
      return
    }
    for (const name of contentsOf(out)) rmSync(join(out, name), { recursive: true })
    renameSync(old, leaving)
  }
  if (existsSync(leaving)) bringBack(leaving, out)
}

/** Whether the old contents are back, the new ones where they came from. The error that led here is the one to tell. */
async function undo(holder: string, fresh: string, out: string): Promise<boolean> {
  try {
    putRight(holder, out)
    if (!existsSync(fresh)) await rename(join(holder, FRESH), fresh)
    return true
  } catch {
    return false
  }
}

async function replaceFrom(parent: string, fresh: string, out: string): Promise<void> {
  const holder = await openWorkFolder(parent, HOLDER, basename(out))
  const beside = join(holder.path, FRESH)
  try {
    await rename(fresh, beside).catch(async (error: unknown) => {
      if (codeOf(error) !== 'EXDEV') throw error
      await cp(fresh, beside, { recursive: true })
    })
    // Without a pause: a signal comes before the swap or after it.
    if (parent === out) swapContents(holder.path, out)
    else swapFolders(holder.path, out)
  } catch (error) {
    if (await undo(holder.path, fresh, out)) await holder.remove()
    else holder.keep()
    throw error
  }
  await holder.remove()
}

/**
 * Puts the folder `fresh` in place of `out`, an absolute path without links. Where that fails, the old one stays or
 * comes back; where the process is killed, `restoreFolder` puts it back.
 */
export async function replaceFolder(fresh: string, out: string): Promise<void> {
  await mkdir(dirname(out), { recursive: true })
  try {
    await replaceFrom(dirname(out), fresh, out)
  } catch (error) {
    if (!CANNOT_MOVE.includes(codeOf(error)) || !existsSync(out)) throw error
    await replaceFrom(out, fresh, out)
  }
}

/**
 * Puts right what processes that were killed have left of `out`, and removes what they left beside it and in it. A
 * folder beside is given back even by a process that may live: it would replace it again.
 */
export async function restoreFolder(out: string): Promise<void> {
  const near = await findWorkFolders(dirname(out), HOLDER)
  const beside = near.filter(({ purpose }) => purpose === basename(out))
  const inside = await findWorkFolders(out, HOLDER)
  for (const { path } of beside) putRight(path, out)
  for (const { path, fate } of inside) if (fate !== 'living') putRight(path, out)
  const unsigned = near.filter(({ purpose }) => purpose === '')
  for (const found of [...beside, ...unsigned, ...inside]) await sweep(found)
}
