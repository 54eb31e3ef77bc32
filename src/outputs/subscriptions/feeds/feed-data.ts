import type { IsoDate } from '../../../domain/date.ts'

/** One entry of a feed. Texts are plain: `atom.ts` escapes them. */
export interface FeedEntry {
  /** Stable for life: an entry whose `updated` changes is shown again, never twice. */
  readonly id: string
  readonly title: string
  /** Absolute. */
  readonly link: string
  /** When it first stood in the feed's subject, and when it last changed: days of the data, never the clock. */
  readonly published: IsoDate
  readonly updated: IsoDate
  /** What changed last, in a sentence or two. */
  readonly summary: string
  readonly body: readonly FeedBlock[]
  /** Words that programs can filter by. */
  readonly categories: readonly FeedCategory[]
}

/** A paragraph, a list of facts, or a link that stands alone. */
export type FeedBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'link'; readonly text: string; readonly address: string }

export interface FeedCategory {
  readonly term: string
  readonly label: string
}

/** A feed is data: what it tells, where it stands, its entries. */
export interface FeedData {
  /** Below the site's root: `flux/achats-a-venir.xml`. */
  readonly path: string
  readonly id: string
  readonly title: string
  readonly description: string
  /** The page that shows the same, absolute. */
  readonly page: string
  /** Day of the data, where no entry gives one. */
  readonly updated: IsoDate
  /** Of one day, the first matter most. */
  readonly entries: readonly FeedEntry[]
}
