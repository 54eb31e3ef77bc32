import type { ComparedFolder } from '../compared.ts'

/** What the threads that make a site are told; all of it can be copied from one thread to another. */
export interface SiteWork {
  /** Of `derive`. */
  readonly derived: string
  readonly compared: readonly ComparedFolder[]
  /** Of `compiledPages`. */
  readonly compiled: string
  /** The host, as an address without path. */
  readonly site: string
  /** The folder on it, between two slashes. */
  readonly base: string
  /** Where the site is written. */
  readonly out: string
  /** One number, shared by the threads: the pages that are made. */
  readonly pagesMade: Int32Array
}

/** What there is to make, by number. */
export interface SitePlan {
  readonly pages: number
  readonly drawnIndicators: number
  /** Identifiers of the last edition that nobody has told what became of. */
  readonly untoldIds: readonly string[]
}
