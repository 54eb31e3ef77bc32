import type { SearchKindSlug } from '../../text/search.ts'
import type { SearchChoice } from './choices.ts'

/** A result that the page of the search brings along, by the id that it has in the index. */
export interface EntryAtHand {
  readonly id: string
  readonly path: string
  readonly card: { readonly title: string; readonly facts: string; readonly text: string }
}

/** What the page of the search tells of its index, which is made but once for a site. */
export interface SearchFacts {
  /** Of the index, under the root of the site. */
  readonly folder: string
  /** How many cards stand in each of its files of cards. */
  readonly perBlock: number
  readonly atHand: readonly EntryAtHand[]
  readonly choices: readonly SearchChoice[]
  /** How many records there are of each kind; a kind without a record is absent. */
  readonly counts: ReadonlyMap<SearchKindSlug, number>
}
