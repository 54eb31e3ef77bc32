import type { Category } from '../../domain/contract/contract.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { Cents } from '../../domain/money.ts'
import { shortened } from '../../domain/shorten.ts'
import type { SearchKindSlug } from '../../text/search.ts'

/** One thing that can be found: what is said of it, what it is found by, where it stands. */
export interface SearchCard {
  readonly kind: SearchKindSlug
  /** Under the site's root, with its anchor. */
  readonly path: string
  readonly title: string
  /** A line under the title: when, how much. Shown, not searched: months and "euros" would find everything. */
  readonly facts: readonly string[]
  /** Shown beside the facts and searched: names of suppliers, the trade. */
  readonly names?: readonly string[]
  /** Shown after the names: how many more there are. */
  readonly more?: readonly string[]
  /** A sentence or two, shown around the words found. */
  readonly text?: string
  /** Searched, not shown: codes, numbers, other spellings. */
  readonly keys?: readonly string[]
  readonly year?: number
  /** Slugs of trades. */
  readonly trades?: readonly string[]
  readonly category?: Category
  /** By which records of a kind stand in order, and the amount by which they can be sorted. */
  readonly date?: IsoDate
  readonly amount?: Cents
}

/** Longer texts would weigh on every search; their page holds the rest. */
const LONGEST_TEXT = 240

/** The beginning of a text, cut at a word. */
export function beginningOf(text: string): string {
  return shortened(text.replace(/\s+/g, ' ').trim(), LONGEST_TEXT)
}
