import { SEARCH_KINDS } from '../../text/search.ts'
import type { EntryAtHand } from '../../views/search/facts.ts'
import type { ShownCard } from './index-entry.ts'

/** What is shown of a result, with its address. */
export interface AddressedCard extends ShownCard {
  readonly url: string
}

/** By the id of their entry. */
export type CardsAtHand = Readonly<Record<string, AddressedCard>>

const [FIRST] = SEARCH_KINDS

/** Results stand by kind: those of the first one are what is seen first. */
export function isAtHand({ id }: Pick<EntryAtHand, 'id'>): boolean {
  return id.startsWith(FIRST.letter)
}

/**
 * Cards that the search page brings along, so that the first results wait for no request of their own: of the kind
 * that stands first, whose records are few. `addressOf` puts a path under the site's base.
 */
export function cardsAtHand(
  entries: readonly EntryAtHand[],
  addressOf: (path: string) => string,
): CardsAtHand {
  const first = entries.filter(isAtHand)
  return Object.fromEntries(first.map(({ id, path, card }) => [id, { ...card, url: addressOf(path) }]))
}
