import { cardsPerBlock } from '../../domain/card-blocks.ts'
import type { Portal } from '../../domain/portal.ts'
import { searchChoices } from '../../views/search/choices.ts'
import type { SearchFacts } from '../../views/search/facts.ts'
import { searchRecords } from './cards.ts'
import { isAtHand } from './cards-at-hand.ts'
import { indexEntries } from './index-entry.ts'
import type { IndexEntry } from './index-entry.ts'
import { indexFolder } from './index-folder.ts'

/** Made once a site, by one thread: entries of fifty thousand contracts are sixty megabytes. */
export interface SearchIndex {
  readonly entries: readonly IndexEntry[]
  readonly facts: SearchFacts
}

/** All that can be found in the portal, as the index takes it, and what its page tells of it. */
export function searchIndex(portal: Portal): SearchIndex {
  const records = searchRecords(portal)
  const entries = indexEntries(records)
  const byKind = Map.groupBy(records, ({ kind }) => kind)
  const facts = {
    folder: indexFolder(entries),
    perBlock: cardsPerBlock(entries.length),
    atHand: entries.filter(isAtHand).map(({ id, path, card }) => ({ id, path, card })),
    choices: searchChoices(portal, records),
    counts: new Map([...byKind].map(([kind, { length }]) => [kind, length])),
  }
  return { entries, facts }
}
