/** The work of one thread of a build, task by task. Every thread reads the portal for itself, when its first task asks. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Tinypool from 'tinypool'
import type { FileInfo } from '../../../src/domain/file-info.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { withSiteBuild } from '../../../src/site-build.ts'
import { loadPortal } from '../../portal/load-portal.ts'
import { loadCompared } from '../compared.ts'
import { drawnIndicators, writeDescriptions, writeDrawings, writeTables } from '../downloads.ts'
import { openCompiled } from '../pages/page-renderer.ts'
import type { CompiledSite, SitePage } from '../pages/page-renderer.ts'
import { siteImages } from '../site-images.ts'
import { writeSearchIndex } from '../search-index.ts'
import { writeBelow, writeEach } from '../write-files.ts'
import type { SitePlan, SiteWork } from './site-work.ts'

const work = Tinypool.workerData as SiteWork
const siteRoot = new URL(work.base, work.site).href

let compiled: Promise<CompiledSite> | undefined
function readCompiled(): Promise<CompiledSite> {
  return (compiled ??= openCompiled(work.compiled))
}

async function downloads() {
  const { outputs } = await readCompiled()
  return { outputs, siteRoot, folder: work.out }
}

let portal: Promise<Portal> | undefined
function readPortal(): Promise<Portal> {
  return (portal ??= loadCompared(work.compared).then((compared) => ({
    ...loadPortal(work.derived),
    ...(compared.length > 0 && { compared }),
  })))
}

/** Pages read the build under way of their own thread. */
async function building<T>(make: () => Promise<T>, files?: readonly FileInfo[]): Promise<T> {
  const { site, base } = work
  return withSiteBuild({ portal: await readPortal(), site, base, ...(files && { files }) }, make)
}

let pages: Promise<readonly SitePage[]> | undefined
function readPages(): Promise<readonly SitePage[]> {
  return (pages ??= building(async () => (await readCompiled()).pages(work)))
}

export async function planSite(): Promise<SitePlan> {
  const { oldIds } = await readPortal()
  const { outputs } = await readCompiled()
  const all = await readPages()
  return {
    pages: all.length,
    drawnIndicators: drawnIndicators(await readPortal()).length,
    untoldIds: outputs.untoldIds(oldIds),
  }
}

/** "fournisseurs/index.html" → "fournisseurs/". */
const addressOf = (file: string) => siteRoot + file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')

export interface PagesTask {
  /** Places in the list of pages. */
  readonly which: readonly number[]
  readonly files?: readonly FileInfo[]
}

export interface MadePages {
  /** The addresses of those that a search engine is told of. */
  readonly listed: readonly string[]
  /** Places of those that tell of the files to be downloaded, and wait for them. */
  readonly waiting: readonly number[]
}

export async function makePages({ which, files }: PagesTask): Promise<MadePages> {
  const { demonstration } = await readPortal()
  const { isListed } = (await readCompiled()).outputs
  const all = await readPages()
  const listed: string[] = []
  const waiting: number[] = []
  const make = async () => {
    for (const index of which) {
      const { file, render } = all[index]!
      const bytes = await render()
      if (bytes === undefined) {
        waiting.push(index)
        continue
      }
      writeBelow(join(work.out, file), bytes)
      if (file.endsWith('.html') && isListed(bytes.toString(), addressOf(file), demonstration))
        listed.push(addressOf(file))
      Atomics.add(work.pagesMade, 0, 1)
    }
  }
  await building(make, files)
  return { listed, waiting }
}

export async function makeTables(): Promise<readonly FileInfo[]> {
  return writeTables(await readPortal(), await downloads())
}

/** Of some indicators by their places, the facts of the files of each. */
export async function makeDrawings(which: readonly number[]): Promise<readonly (readonly FileInfo[])[]> {
  const all = await readPortal()
  const indicators = drawnIndicators(all)
  const options = await downloads()
  const facts: (readonly FileInfo[])[] = []
  for (const index of which) facts.push(await writeDrawings(indicators[index]!, all, options))
  return facts
}

export async function makeImages(): Promise<void> {
  await writeEach(work.out, siteImages(await readPortal(), (await readCompiled()).outputs))
}

/** @param facts Of all files of data. @returns Of those that describe them too. */
export async function makeDescriptions(facts: readonly FileInfo[]): Promise<readonly FileInfo[]> {
  return writeDescriptions(await readPortal(), facts, await downloads())
}

export async function makeSearch(): Promise<void> {
  const { indexEntries, indexFolder, searchRecords } = (await readCompiled()).outputs
  const entries = indexEntries(searchRecords(await readPortal()))
  await writeSearchIndex(entries, join(work.out, indexFolder(entries)))
}

/** What robots and hosts read. @param addresses Those that `makePages` listed. */
export async function makeSiteFiles(addresses: readonly string[]): Promise<void> {
  const all = await readPortal()
  const { outputs } = await readCompiled()
  const sitemap = { addresses, lastModified: all.referenceDate, root: siteRoot }
  const files = [
    { path: '_headers', text: outputs.headersFile(outputs.CONTENT_SECURITY_POLICY_HEADER, work.base) },
    { path: 'robots.txt', text: outputs.robotsFile(all, siteRoot) },
    ...outputs.sitemapFiles(sitemap),
  ]
  for (const { path, text } of files) await writeFile(join(work.out, path), text)
}
