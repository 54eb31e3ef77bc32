import { gzipSync } from 'node:zlib'
import { AMOUNT_ORDER_PATH, blockPath, cardPlace, cardsPerBlock } from '../../src/domain/card-blocks.ts'
import type { PackedCard } from '../../src/domain/card-blocks.ts'
import type { IndexEntry } from '../../src/outputs/search/index-entry.ts'

const pack = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: 9 })

/** The ids of the records that have an amount, the largest first: only who sorts by it loads them. */
function amountOrder(entries: readonly IndexEntry[]): readonly string[] {
  const amounts = entries.flatMap(({ id, amount }) => (amount === undefined ? [] : { id, amount }))
  return amounts
    .toSorted((one, other) => (one.amount < other.amount ? 1 : one.amount > other.amount ? -1 : 0))
    .map(({ id }) => id)
}

/** The cards of all records, some in a file: and the order of their amounts: packed, by path under the index. */
export function packCards(entries: readonly IndexEntry[]): ReadonlyMap<string, Uint8Array> {
  const perBlock = cardsPerBlock(entries.length)
  const blocks = Map.groupBy(entries, ({ id }) => cardPlace(id, perBlock).block)
  const packed = [...blocks].map(([block, members]) => {
    const cards = members.map(({ path, card }): PackedCard => [path, card.title, card.facts, card.text])
    return [blockPath(block), pack(cards)] as const
  })
  return new Map([...packed, [AMOUNT_ORDER_PATH, pack(amountOrder(entries))]])
}
