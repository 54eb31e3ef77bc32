import { gzipSync } from 'node:zlib'
import { blockPath, cardPlace } from '../../src/domain/card-blocks.ts'
import type { PackedCard } from '../../src/domain/card-blocks.ts'
import type { IndexEntry } from '../../src/outputs/search/index-entry.ts'

/** The cards of all records, some in a file: packed, as the search page unpacks them. By path under the index. */
export function packCards(entries: readonly IndexEntry[]): ReadonlyMap<string, Uint8Array> {
  const blocks = Map.groupBy(entries, ({ id }) => cardPlace(id).block)
  return new Map(
    [...blocks].map(([block, members]) => {
      const cards = members.map(({ path, card: { title, facts, text } }): PackedCard => [
        path,
        title,
        facts,
        text,
      ])
      return [blockPath(block), gzipSync(JSON.stringify(cards), { level: 9 })]
    }),
  )
}
