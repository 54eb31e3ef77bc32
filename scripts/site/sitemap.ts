import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Portal } from '../../src/domain/portal.ts'
import { isListed, sitemapFiles } from '../../src/outputs/site/sitemap.ts'

/** Files read at once. */
const AT_ONCE = 50

/** "fournisseurs/index.html" → "fournisseurs/". */
function pathOf(file: string): string {
  return file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')
}

/** Writes the sitemaps of the pages that stand in `folder`: what is not built cannot be listed. */
export async function writeSitemaps(
  folder: string,
  { demonstration, referenceDate }: Portal,
  root: string,
): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'))
  const addresses: string[] = []
  for (let done = 0; done < files.length; done += AT_ONCE) {
    const some = files.slice(done, done + AT_ONCE)
    const pages = await Promise.all(some.map((file) => readFile(join(folder, file), 'utf8')))
    for (const [index, file] of some.entries()) {
      const address = root + pathOf(file)
      if (isListed(pages[index]!, address, demonstration)) addresses.push(address)
    }
  }
  for (const { path, text } of sitemapFiles({ addresses, lastModified: referenceDate, root }))
    await writeFile(join(folder, path), text)
}
