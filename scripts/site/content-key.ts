import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

export interface KeyedContent {
  /** The checkout, or another folder that the paths start from. */
  readonly root: string
  /** All files in them, at any depth; a file is itself, what is missing has none. */
  readonly folders: readonly string[]
  readonly files: readonly string[]
  /** What else the result depends on. */
  readonly rest: readonly string[]
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const isFile = (await stat(folder).catch(() => undefined))?.isFile()
  if (isFile === true) return [folder]
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/** What a result depends on, as one hash of names and contents; no date. */
export async function contentKey({ root, folders, files, rest }: KeyedContent): Promise<string> {
  const below = await Promise.all(folders.map((folder) => filesBelow(join(root, folder))))
  const paths = [...below.flat(), ...files.map((name) => join(root, name))].sort()
  const texts = await Promise.all(paths.map((path) => readFile(path)))
  const hash = createHash('sha256').update(JSON.stringify([process.version, root, ...rest]))
  for (const [index, text] of texts.entries())
    hash.update(`\0${relative(root, paths[index]!)}\0${text.length}\0`).update(text)
  return hash.digest('hex').slice(0, 32)
}
