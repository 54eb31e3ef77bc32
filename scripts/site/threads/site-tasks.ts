import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { FileInfo } from '../../../src/domain/file-info.ts'
import type { SearchFacts } from '../../../src/views/search/facts.ts'
import { drawnIndicators, writeDescriptions, writeDrawings, writeTables } from '../downloads.ts'
import { writeSearchIndex } from '../search-index.ts'
import { siteImages } from '../site-images.ts'
import { writeBelow, writeEach } from '../write-files.ts'
import { siteReader } from './site-reader.ts'
import type { WrittenFacts } from './site-reader.ts'
import type { SitePlan, SiteWork } from './site-work.ts'

export interface PagesTask {
  /** Places in the list of pages. */
  readonly which: readonly number[]
  readonly written: WrittenFacts
}

export interface MadePages {
  /** The addresses of those that a search engine is told of. */
  readonly listed: readonly string[]
  /** Places of those that tell of what is not written yet, and wait for it. */
  readonly waiting: readonly number[]
}

export interface SiteFilesTask {
  /** Those that `makePages` listed. */
  readonly listed: readonly string[]
  /** Folders, below the base, whose names change with their content. */
  readonly hashed: readonly string[]
}

/** What a thread can do for a site. Whatever thread does a task, in whatever order, its files are the same. */
export interface SiteTasks {
  /** Of pages and files, which may be done before there are data. */
  readonly loadCode: () => Promise<void>
  readonly planSite: () => Promise<SitePlan>
  readonly makePages: (task: PagesTask) => Promise<MadePages>
  readonly makeTables: () => Promise<readonly FileInfo[]>
  /** Of some indicators by their places, the facts of the files of each. */
  readonly makeDrawings: (which: readonly number[]) => Promise<readonly (readonly FileInfo[])[]>
  readonly makeImages: () => Promise<void>
  /** Of all files of data so far; adds those that describe them. */
  readonly makeDescriptions: (facts: readonly FileInfo[]) => Promise<readonly FileInfo[]>
  readonly makeSearch: () => Promise<SearchFacts>
  /** What robots and hosts read. */
  readonly makeSiteFiles: (task: SiteFilesTask) => Promise<void>
}

/** The tasks of a thread, with what it has read for one kept for the next. */
export function openSiteTasks(work: SiteWork): SiteTasks {
  const reader = siteReader(work)
  const siteRoot = new URL(work.base, work.site).href
  /** "fournisseurs/index.html" → "fournisseurs/". */
  const addressOf = (file: string) =>
    siteRoot + file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')
  const downloads = async () => ({ outputs: await reader.outputs(), siteRoot, folder: work.out })

  return {
    async loadCode() {
      await reader.outputs()
    },

    async planSite() {
      const portal = await reader.portal()
      const { untoldIds } = await reader.outputs()
      return {
        pages: (await reader.pages()).length,
        drawnIndicators: drawnIndicators(portal).length,
        untoldIds: untoldIds(portal.oldIds),
      }
    },

    async makePages({ which, written }) {
      const { demonstration } = await reader.portal()
      const { isListed } = await reader.outputs()
      const pages = await reader.pages()
      const listed: string[] = []
      const waiting: number[] = []
      const make = async (index: number) => {
        const { file, render } = pages[index]!
        const bytes = await render()
        if (bytes === undefined) return waiting.push(index)
        writeBelow(join(work.out, file), bytes)
        const address = addressOf(file)
        if (file.endsWith('.html') && isListed(bytes.toString(), address, demonstration)) listed.push(address)
        return Atomics.add(work.pagesMade, 0, 1)
      }
      await reader.building(async () => {
        for (const index of which) {
          await make(index)
          // The last lane is the thread that hears what the others have done.
          await setImmediate()
        }
      }, written)
      return { listed, waiting }
    },

    async makeTables() {
      return writeTables(await reader.portal(), await downloads())
    },

    async makeDrawings(which) {
      const portal = await reader.portal()
      const indicators = drawnIndicators(portal)
      const options = await downloads()
      const facts: (readonly FileInfo[])[] = []
      for (const index of which) facts.push(await writeDrawings(indicators[index]!, portal, options))
      return facts
    },

    async makeImages() {
      await writeEach(work.out, siteImages(await reader.portal(), await reader.outputs()))
    },

    async makeDescriptions(facts) {
      return writeDescriptions(await reader.portal(), facts, await downloads())
    },

    async makeSearch() {
      const { searchIndex } = await reader.outputs()
      const { entries, facts } = searchIndex(await reader.portal())
      await writeSearchIndex(entries, join(work.out, facts.folder))
      return facts
    },

    async makeSiteFiles({ listed, hashed }) {
      const portal = await reader.portal()
      const { CONTENT_SECURITY_POLICY_HEADER, headersFile, robotsFile, sitemapFiles } = await reader.outputs()
      const { base } = work
      const files = [
        { path: '_headers', text: headersFile(CONTENT_SECURITY_POLICY_HEADER, { base, hashed }) },
        { path: 'robots.txt', text: robotsFile(portal, siteRoot) },
        ...sitemapFiles({ addresses: listed, lastModified: portal.referenceDate, root: siteRoot }),
      ]
      for (const { path, text } of files) await writeFile(join(work.out, path), text)
    },
  }
}
