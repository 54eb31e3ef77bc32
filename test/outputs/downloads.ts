import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileInfo } from '../../src/domain/file-info.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { checksumsFile } from '../../src/outputs/files/checksums.ts'
import { dataPackageFile } from '../../src/outputs/standards/datapackage/datapackage.ts'
import { binaryFiles, publishedFiles } from '../../src/outputs/files/files.ts'
import { writePublished } from '../../scripts/site/write-files.ts'

/** Writes the data of a portal (or the wanted files of it), its Data Package and its sums into a folder of its own, as a build does. */
export async function writeData(
  portal: Portal,
  wanted: (path: string) => boolean = (path) => path.startsWith('donnees/'),
): Promise<{ folder: string; facts: readonly FileInfo[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'alo-data-'))
  const siteRoot = 'https://achats.example/'
  const facts: FileInfo[] = []
  const files = [...publishedFiles(portal, { siteRoot }), ...binaryFiles(portal)]
  for (const file of files.filter(({ path }) => wanted(path))) facts.push(await writePublished(folder, file))
  for (const describe of [dataPackageFile, checksumsFile]) {
    const read = (path: string) => readFile(join(folder, path))
    const described = { portal, facts: [...facts], siteRoot, read }
    facts.push(await writePublished(folder, describe(described)))
  }
  return { folder, facts }
}
