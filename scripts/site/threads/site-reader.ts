import type { Portal } from '../../../src/domain/portal.ts'
import { withSiteBuild } from '../../../src/site-build.ts'
import type { SiteBuild } from '../../../src/site-build.ts'
import { loadPortal } from '../../portal/load-portal.ts'
import { loadCompared } from '../compared.ts'
import { openCompiled } from '../pages/page-renderer.ts'
import type { CompiledSite, SiteOutputs, SitePage } from '../pages/page-renderer.ts'
import type { SiteWork } from './site-work.ts'

/** What pages tell of files and of the search, as soon as these are written. */
export type WrittenFacts = Pick<SiteBuild, 'files' | 'search'>

/** What a thread has read of the site that it works at: each part once, when it is first asked for. */
export interface SiteReader {
  readonly portal: () => Promise<Portal>
  readonly outputs: () => Promise<SiteOutputs>
  readonly pages: () => Promise<readonly SitePage[]>
  /** Does what makes pages, which read the build under way. */
  readonly building: <T>(make: () => Promise<T>, written?: WrittenFacts) => Promise<T>
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => (result ??= read())
}

async function readPortal({ derived, compared }: SiteWork): Promise<Portal> {
  const others = await loadCompared(compared)
  return { ...loadPortal(derived), ...(others.length > 0 && { compared: others }) }
}

/** Reads nothing yet. */
export function siteReader(work: SiteWork): SiteReader {
  const { site, base } = work
  const portal = once(() => readPortal(work))
  const compiled = once((): Promise<CompiledSite> => openCompiled(work.compiled, work))
  const building: SiteReader['building'] = async (make, written) =>
    withSiteBuild({ portal: await portal(), site, base, ...written }, make)
  return {
    portal,
    outputs: async () => (await compiled()).outputs,
    pages: once(() => building(async () => (await compiled()).pages())),
    building,
  }
}
