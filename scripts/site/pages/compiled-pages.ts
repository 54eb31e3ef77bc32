import { resolve } from 'node:path'
import { cachedFolder } from '../cache.ts'
import { compileKey } from './compile-key.ts'
import { compilePages } from './compile-pages.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/**
 * The host that compiled pages name, which is never the site's: pages take theirs from the build under way, so that one
 * compilation serves every portal.
 */
const NO_SITE = 'https://site.invalid'

/** The folder of the pages compiled for `base`, which is made where the code or the base are new. */
export async function compiledPages(base: string): Promise<string> {
  return cachedFolder({
    kind: 'pages',
    key: await compileKey(ROOT, [base]),
    make: (folder) => compilePages(ROOT, folder, { site: NO_SITE, base }),
  })
}
