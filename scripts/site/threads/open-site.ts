import { compiledPages } from '../pages/compiled-pages.ts'
import { openLanes } from './lanes.ts'
import type { Lanes } from './lanes.ts'
import type { SiteWork } from './site-work.ts'
import type { TaskSeconds } from './task-seconds.ts'

interface OpenOptions {
  readonly threads: number
  /** Where the time of each kind of task is noted. */
  readonly seconds: TaskSeconds
}

/** What makes a site, got ready while its data are still being read. */
export interface OpeningSite {
  /** @throws Error where the pages cannot be compiled. */
  readonly opened: Promise<{ readonly work: SiteWork; readonly lanes: Lanes }>
  /** Ends its threads, and the compilation where that is not over: data that cannot be read need not wait for it. */
  readonly close: () => Promise<void>
}

/** Compiles the pages where their code is new, and has all threads load them, this one too. */
export function openSite(
  site: Omit<SiteWork, 'compiled' | 'pagesMade'>,
  { threads, seconds }: OpenOptions,
): OpeningSite {
  const ended = new AbortController()
  const opened = compiledPages(ended.signal).then((compiled) => {
    const pagesMade = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const work = { ...site, compiled, pagesMade }
    return { work, lanes: openLanes(threads, work, seconds) }
  })
  const none = () => undefined
  // It is said where it is waited for, which is later.
  opened.catch(none)
  return {
    opened,
    async close() {
      ended.abort()
      await opened.then(({ lanes }) => lanes.close(), none)
    },
  }
}
