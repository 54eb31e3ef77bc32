import { cp } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { OLD_IDS_FILE } from '../../src/domain/edition/old-ids.ts'
import type { FormatSpec } from '../../src/formats/format-spec.ts'
import { CommandError, readBase } from '../command.ts'
import { outputFolder, putInPlace } from '../folders/output-folder.ts'
import { openScratchFolder } from '../folders/work-folder.ts'
import type { Progress } from '../progress.ts'
import { pruneCache } from './cache.ts'
import { findCompared } from './compared.ts'
import { COMPILED } from './pages/compile-pages.ts'
import { deriveElsewhere } from './threads/derive-elsewhere.ts'
import { makeSite } from './threads/make-site.ts'
import { openSite } from './threads/open-site.ts'
import type { OpeningSite } from './threads/open-site.ts'
import { secondsLines } from './threads/task-seconds.ts'
import type { TaskSeconds } from './threads/task-seconds.ts'

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
/** What is kept while pages are made grows little: V8 would let a heap grow fourfold before it looks again. */
setFlagsFromString('--heap-growing-percent=40')

export interface BuildSiteOptions {
  readonly territory: string
  readonly from?: string
  readonly date?: string
  readonly out: string
  readonly site?: string
  readonly base: string
  /** Other territories, or paths of folders of built portals, between commas, to set beside this one on a page. */
  readonly compare?: string
  /** How many threads make pages and files at once; by default one a core. */
  readonly threads?: string
  /** Says where the seconds went. */
  readonly profile?: boolean
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

/** More would each read the portal for little more speed. */
const MOST_THREADS = 4
const MOST_THREADS_ASKED = 64

/** How many threads make the site. @throws CommandError */
function readThreads(threads: string | undefined): number {
  if (threads === undefined) return Math.min(availableParallelism(), MOST_THREADS)
  const count = Number(threads)
  if (Number.isInteger(count) && count >= 1 && count <= MOST_THREADS_ASKED) return count
  throw new CommandError(
    `--threads attend un nombre de 1 à ${MOST_THREADS_ASKED} : autant de fils d’exécution, chacun avec ses données en mémoire. Reçu « ${threads} ».`,
  )
}

const IDS_TO_NAME = 5

/** Their addresses still answer, with a page that knows nothing more: a line in the file can lead readers on. */
function noteUntoldIds(untold: readonly string[], progress: Progress): void {
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
  const threads = readThreads(options.threads)
  const output = await outputFolder(options.out, 'site', options.from)
  const folder = await openScratchFolder('site')
  const derived = join(folder.path, 'derived')
  const out = join(folder.path, 'out')
  const seconds: TaskSeconds = new Map()
  let opening: OpeningSite | undefined
  try {
    const compared = await findCompared(options, folder.path)
    opening = openSite({ derived, compared, site, base, out }, { threads, seconds })
    const contracts = await deriveElsewhere({ ...options, folder: derived })
    progress.stage('Préparation des pages')
    const { work, lanes } = await opening.opened
    await cp(join(work.compiled, COMPILED.client), out, { recursive: true })
    const { untoldIds } = await makeSite(work, lanes, progress)
    noteUntoldIds(untoldIds, progress)
    if (options.profile === true)
      progress.note(['Secondes, de tous les fils ensemble :', ...secondsLines(seconds)].join('\n'))
    progress.stage('Mise en place')
    await putInPlace(out, output)
    await pruneCache()
    return { pages: output.path, contracts }
  } finally {
    await opening?.close()
    await folder.remove()
  }
}
