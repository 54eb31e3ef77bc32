import type { FileInfo } from './domain/file-info.ts'
import type { Portal } from './domain/portal.ts'
import type { SearchFacts } from './views/search/facts.ts'
import { FILES_TO_COME, siteBuild } from './site-build.ts'

function written<T>(facts: T | undefined, what: string): T {
  if (facts !== undefined) return facts
  throw Object.assign(new Error(`${what} not written yet.`), { name: FILES_TO_COME })
}

/**
 * What the files to be downloaded are once written, in the order of their writing; none under `npm run dev`.
 * @throws Error of the name `FILES_TO_COME` while they are being written: the page is then made again after them.
 */
export function getFileInfos(): readonly FileInfo[] {
  return written(siteBuild().files, 'The files to be downloaded are')
}

/** What the index of the search holds. @throws Error of the name `FILES_TO_COME` likewise */
export function getSearchFacts(): SearchFacts {
  return written(siteBuild().search, 'The index of the search is')
}

/** The portal of the build under way. @throws Error outside of one. */
export function getPortal(): Portal {
  return siteBuild().portal
}
