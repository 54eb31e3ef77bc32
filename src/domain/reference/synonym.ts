/** How other files call a column of ours. */
export interface ColumnSynonyms {
  readonly table: string
  readonly field: string
  readonly names: readonly string[]
}

/** How other files write a value of ours. */
export interface ValueSynonyms {
  readonly table: string
  readonly field: string
  readonly code: string
  readonly names: readonly string[]
}

/** What is known of other files' words. */
export interface Synonyms {
  readonly columns: readonly ColumnSynonyms[]
  readonly values: readonly ValueSynonyms[]
  /** Trades, by their slugs: wherever a field names one. */
  readonly trades: readonly Pick<ValueSynonyms, 'code' | 'names'>[]
}
