import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { close, createIndex } from 'pagefind'
import type { IndexEntry } from '../../src/outputs/search/index-entry.ts'
import { CommandError } from '../command.ts'
import { INDEX_LANGUAGE, PAGEFIND_VERSION, tidyIndex } from '../search/tidy.ts'
import type { IndexFile } from '../search/tidy.ts'

/** Records handed to Pagefind, and files written, at once. */
const AT_ONCE = 200

const packageFile = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.resolve('pagefind')))

/** @throws CommandError where another version of Pagefind is installed than the one whose files are known here. */
export function assertKnownVersion(version: string): void {
  if (version === PAGEFIND_VERSION) return
  throw new CommandError(
    `Pagefind ${version} is installed, and the form of its files is known for ${PAGEFIND_VERSION} only: read what changed, then scripts/search/tidy.ts, and raise the version there.`,
  )
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new CommandError(`Pagefind: ${errors.join(' ; ')}`)
}

/** The files that Pagefind makes of the entries, in its own order. */
async function indexFiles(
  entries: readonly IndexEntry[],
  tick: (done: number) => void,
): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE })
  check(errors)
  const add = async ({ id, title, content, filters }: IndexEntry) => {
    // Two records of one address are one to Pagefind; what the page is given is its card (`tidyIndex`).
    const record = { url: id, language: INDEX_LANGUAGE, content, meta: { title } }
    check((await index!.addCustomRecord({ ...record, filters: filters as Record<string, string[]> })).errors)
  }
  for (let done = 0; done < entries.length; done += AT_ONCE) {
    await Promise.all(entries.slice(done, done + AT_ONCE).map(add))
    tick(Math.min(done + AT_ONCE, entries.length))
  }
  const { files, errors: writing } = await index!.getFiles()
  check(writing)
  return files
}

async function writeFiles(
  folder: string,
  files: readonly (readonly [path: string, content: Uint8Array])[],
): Promise<void> {
  const folders = new Set(files.map(([path]) => dirname(join(folder, path))))
  await Promise.all([...folders].map((each) => mkdir(each, { recursive: true })))
  for (let done = 0; done < files.length; done += AT_ONCE) {
    const some = files.slice(done, done + AT_ONCE)
    await Promise.all(some.map(([path, content]) => writeFile(join(folder, path), content)))
  }
}

/**
 * Writes the search index into its folder: the same entries give the same bytes.
 * @throws CommandError where Pagefind is of another version, refuses a record or cannot run on this machine.
 */
export async function writeSearchIndex(
  entries: readonly IndexEntry[],
  folder: string,
  tick: (done: number) => void = () => undefined,
): Promise<void> {
  assertKnownVersion(JSON.parse(await readFile(packageFile('package.json'), 'utf8')).version)
  try {
    const files = tidyIndex(await indexFiles(entries, tick), entries)
    // Its licence asks to stand with the code.
    const licence = await readFile(packageFile('LICENSE/LICENSE'))
    await writeFiles(folder, [...files, ['LICENSE.txt', licence]])
  } finally {
    await close()
  }
}
