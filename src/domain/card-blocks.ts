/** Results of a kind are often near each other, and a file of so few weighs less than two kilobytes. */
const FEWEST_CARDS = 12
/** A host counts files: an index of more cards than so many files of twelve has more in each. */
const MOST_BLOCKS = 1200

/** How many cards of the search stand in one file, by kind and in the order of their numbers. */
export function cardsPerBlock(cards: number): number {
  return Math.max(FEWEST_CARDS, Math.ceil(cards / MOST_BLOCKS))
}

/** Path, title, facts, text. */
export type PackedCard = readonly [path: string, title: string, facts: string, text: string]

/** Its number among the records of its kind. */
export function cardNumber(id: string): number {
  return Number.parseInt(id.slice(1), 36)
}

/** The file in which a card stands ("m1a" in "m3", of twelve), and at which place. */
export function cardPlace(id: string, perBlock: number): { readonly block: string; readonly at: number } {
  const number = cardNumber(id)
  const block = Math.floor(number / perBlock)
  return { block: `${id.charAt(0)}${block.toString(36)}`, at: number % perBlock }
}

/** Where a file of cards stands, under the folder of the index. */
export function blockPath(block: string): string {
  return `cards/${block}.pf_cards`
}

/** Where the ids of what has an amount stand, the largest first. */
export const AMOUNT_ORDER_PATH = 'amounts.pf_cards'
