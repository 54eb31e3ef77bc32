import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** All that the compiled pages depend on, besides their own address. */
const FOLDERS = ['src', 'public']
const FILES = ['astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']

async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/**
 * What the pages of a site are compiled from, as one hash: the code, never the data, and no date.
 * @param root The checkout. @param rest What else is written into them: their address.
 */
export async function compileKey(root: string, rest: readonly string[]): Promise<string> {
  const below = await Promise.all(FOLDERS.map((folder) => filesBelow(root, folder)))
  const files = [...below.flat(), ...FILES.map((name) => join(root, name))].sort()
  const texts = await Promise.all(files.map((path) => readFile(path)))
  const hash = createHash('sha256').update(JSON.stringify([process.version, root, ...rest]))
  for (const [index, text] of texts.entries())
    hash.update(`\0${files[index]!.slice(root.length)}\0${text.length}\0`).update(text)
  return hash.digest('hex').slice(0, 32)
}
