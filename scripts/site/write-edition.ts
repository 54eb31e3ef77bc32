import { renameSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EDITIONS_FILE } from '../../src/domain/edition/edition.ts'
import { HOLDER } from '../folders/replace-folder.ts'
import { findWorkFolders, openWorkFolder, sweep } from '../folders/work-folder.ts'

/**
 * Adds an edition to a `published/` folder. All its files are written before one is in place, and `editions.json`,
 * which names those that count, comes last: until then the edition before stands whole.
 */
export async function writeEdition(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const found of await findWorkFolders(folder, HOLDER)) await sweep(found)
  const work = await openWorkFolder(folder, HOLDER)
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(work.path, name), text)
    const others = Object.keys(files).filter((name) => name !== EDITIONS_FILE)
    for (const name of [...others, EDITIONS_FILE]) renameSync(join(work.path, name), join(folder, name))
  } finally {
    await work.remove()
  }
  const rowsBefore = (await readdir(folder)).filter((name) => name.endsWith('.txt') && !(name in files))
  for (const name of rowsBefore) await rm(join(folder, name))
}
