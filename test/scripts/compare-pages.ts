/**
 * `node compare-pages.ts <published files> <new folder inside the checkout>`: makes pages by Astro's own build and by
 * compiled pages; its last line is how many there are, and which differ, in JSON.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import { loadPortal } from '../../scripts/portal/load-portal.ts'
import { createProgress } from '../../scripts/progress.ts'
import { derive } from '../../scripts/site/derive.ts'
import { compiledPages } from '../../scripts/site/pages/compiled-pages.ts'
import { openCompiled } from '../../scripts/site/pages/page-renderer.ts'
import { searchIndex } from '../../src/outputs/search/search-index.ts'
import { withSiteBuild } from '../../src/site-build.ts'

const [from, work] = process.argv.slice(2) as [string, string]
const derived = join(work, 'derived')
const outDir = join(work, 'out')
const progress = createProgress({ stream: { write: () => true } })
await derive({ territory: 'mel', from, folder: derived, progress })

const address = { site: 'https://ville.example', base: '/portail/' }
const portal = loadPortal(derived)
const site = { ...address, portal, files: [], search: searchIndex(portal).facts }
const root = resolve(import.meta.dirname, '../..')
await withSiteBuild(site, () =>
  build({ root, ...address, outDir, cacheDir: join(work, 'cache'), logLevel: 'error' }),
)
const differ: string[] = []
const pages = await withSiteBuild(site, async () => {
  const { pages } = await openCompiled(await compiledPages(), address)
  const made = await pages()
  for (const { file, render } of made)
    if (!(await render())?.equals(readFileSync(join(outDir, file)))) differ.push(file)
  return made.length
})
console.log(JSON.stringify({ pages, differ }))
