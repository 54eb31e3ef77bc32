import { readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CONTENT_SECURITY_POLICY_HEADER } from '../../src/layouts/policy.ts'
import { OLD_IDS_FILE, untoldIds } from '../../src/domain/edition/old-ids.ts'
import type { FormatSpec } from '../../src/formats/format-spec.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { loadPortal } from '../portal/load-portal.ts'
import { withSiteBuild } from '../../src/site-build.ts'
import { headersFile } from '../../src/outputs/site/headers.ts'
import { robotsFile } from '../../src/outputs/site/robots.ts'
import { indexEntries } from '../../src/outputs/search/index-entry.ts'
import { indexFolder } from '../../src/outputs/search/index-folder.ts'
import { searchRecords } from '../../src/outputs/search/cards.ts'
import { CommandError } from '../command.ts'
import { readCompared } from './compared.ts'
import { derive } from './derive.ts'
import { writeDownloads } from './downloads.ts'
import { outputFolder, putInPlace } from '../folders/output-folder.ts'
import type { Progress } from '../progress.ts'
import { writeSearchIndex } from './search-index.ts'
import { writeSitemaps } from './sitemap.ts'
import { openScratchFolder } from '../folders/work-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

export interface BuildSiteOptions {
  readonly territory: string
  readonly from?: string
  readonly date?: string
  readonly out: string
  readonly site?: string
  readonly base: string
  /** Other territories, or paths of folders of built portals, between commas, to set beside this one on a page. */
  readonly compare?: string
  readonly progress: Progress
  /** The published formats that are read; all by default. */
  readonly formats?: readonly FormatSpec[]
}

/** The address without its path, checked. @throws CommandError */
export function readSite(site: string | undefined): string {
  if (site === undefined) return 'https://achats-a-livre-ouvert.example'
  if (!/^https?:$/.test(URL.parse(site)?.protocol ?? '')) {
    throw new CommandError(
      `--site attend une adresse complète, par exemple https://achats.example, reçu « ${site} ».`,
    )
  }
  return new URL(site).origin
}

/** The folder of a host, checked. @throws CommandError */
export function readBase(base: string): string {
  if (/^\/([A-Za-z0-9._~-]+\/)*$/.test(base)) return base
  throw new CommandError(
    `--base attend un chemin entre deux barres, par exemple /portail/, reçu « ${base} ».`,
  )
}

/** Moves what stands in a folder into another of the same file system: a hundred megabytes need no copy. */
async function mergeInto(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    const both = entry.isDirectory() && (await stat(target).catch(() => undefined)) !== undefined
    await (both ? mergeInto(source, target) : rename(source, target))
  }
}

const IDS_TO_NAME = 5

/** Their addresses still answer, with a page that knows nothing more: a line in the file can lead readers on. */
function noteUntoldIds({ oldIds }: Portal, progress: Progress): void {
  const untold = untoldIds(oldIds)
  if (untold.length === 0) return
  const named = untold.slice(0, IDS_TO_NAME).join(', ')
  progress.note(
    `Identifiants publiés dans la dernière édition et sans marché aujourd’hui : ${untold.length} (${named}` +
      `${untold.length > IDS_TO_NAME ? '…' : ''}). Une ligne dans published/${OLD_IDS_FILE} peut dire ce qu’ils sont devenus.`,
  )
}

/**
 * Builds the whole site in a folder of its own, then swaps it in: a build that fails leaves the last good site.
 * Same inputs give the same bytes.
 * @throws InputError, CommandError
 */
export async function buildSite(
  options: BuildSiteOptions,
): Promise<{ readonly pages: string; readonly contracts: number }> {
  const { progress } = options
  const site = readSite(options.site)
  const base = readBase(options.base)
  const output = await outputFolder(options.out, 'site', options.from)
  const folder = await openScratchFolder('site')
  const work = folder.path
  try {
    const derived = join(work, 'derived')
    const files = join(work, 'files')
    const fresh = join(work, 'out')
    const compared = await readCompared(options, work)
    const { contracts } = await derive({ ...options, folder: derived })
    const portal: Portal = { ...loadPortal(derived), ...(compared.length > 0 && { compared }) }
    noteUntoldIds(portal, progress)
    const siteRoot = new URL(base, site).href
    const written = await writeDownloads(portal, { siteRoot, folder: files, progress })

    progress.stage('Pages')
    // It takes a second to load, which whoever gave a bad file or option should not wait for.
    const { build: buildPages } = await import('astro')
    await withSiteBuild({ portal, files: written, base }, () =>
      buildPages({
        root: ROOT,
        site,
        base,
        outDir: fresh,
        cacheDir: join(work, 'cache'),
        logLevel: 'error',
      }),
    )
    await mergeInto(files, fresh)
    await writeFile(join(fresh, '_headers'), headersFile(CONTENT_SECURITY_POLICY_HEADER, base))
    await writeFile(join(fresh, 'robots.txt'), robotsFile(portal, siteRoot))
    await writeSitemaps(fresh, portal, siteRoot)

    const entries = indexEntries(searchRecords(portal))
    progress.stage('Index de recherche', { unit: 'fiches', total: entries.length })
    await writeSearchIndex(entries, join(fresh, indexFolder(entries)), (done) => progress.tick(done))

    progress.stage('Mise en place')
    await putInPlace(fresh, output)
    return { pages: output.path, contracts: contracts.length }
  } finally {
    await folder.remove()
  }
}
