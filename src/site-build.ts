import type { FileInfo } from './domain/file-info.ts'
import type { Portal } from './domain/portal.ts'
import type { SearchFacts } from './views/search/facts.ts'

/** What the pages of the site under way are made from. */
export interface SiteBuild {
  readonly portal: Portal
  /** Of the files to be downloaded, in the order of their writing; absent until all of them are written. */
  readonly files?: readonly FileInfo[]
  /** Of the index of the search; absent until it is made. */
  readonly search?: SearchFacts
  /** The host, as an address without path: `https://achats.example`. */
  readonly site: string
  /** The folder on its host, between two slashes. */
  readonly base: string
}

/** The name of the error of a page that tells of what is not written yet; pages and build share no class. */
export const FILES_TO_COME = 'FilesToCome'

const PLACE = Symbol.for('achats-a-livre-ouvert')

/**
 * Of the whole process, for Astro bundles its own copy of every module that a page imports: the command that sets it
 * and the pages that read it share nothing else.
 */
const place = globalThis as { [PLACE]?: SiteBuild }

/**
 * Does the work whose pages read `build`. Sites are built one after another in a process, never two at once.
 * @throws Error where another build is under way.
 */
export async function withSiteBuild<T>(build: SiteBuild, work: () => Promise<T>): Promise<T> {
  if (place[PLACE] !== undefined) throw new Error('Another site is being built in this process.')
  place[PLACE] = build
  try {
    return await work()
  } finally {
    delete place[PLACE]
  }
}

/** The build under way. @throws Error outside of one: pages are made by a command that says of what. */
export function siteBuild(): SiteBuild {
  const build = place[PLACE]
  if (build !== undefined) return build
  throw new Error(
    'No portal was handed to these pages: build them with npm run build, or serve them with npm run dev.',
  )
}
