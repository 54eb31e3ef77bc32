import type { Phrase } from './phrase.ts'

/** What a series says in one line, and in one sentence more (empty where there is nothing to add). */
export interface Finding {
  readonly title: Phrase
  readonly summary: Phrase
}

/** What sentences need beside the series. */
export interface FindingContext {
  /** "la MEL". */
  readonly subject: string
  /** First and last year of the contracts, where any is known. */
  readonly years?: { readonly first: number; readonly last: number } | undefined
}
