import { createHash } from 'node:crypto'
import type { IndexEntry } from './index-entry.ts'

/** To be raised when the same entries give other files: `scripts/search/`, or another version of Pagefind. */
const FORMAT = '1.5.2-6'

/**
 * Where the index stands below the site's root. The name tells the content: its files have short names, the page
 * and its index always belong together, and nothing of an older index is read from a cache.
 */
export function indexFolder(entries: readonly IndexEntry[]): string {
  const hash = createHash('sha256').update(FORMAT)
  for (const { amount, ...entry } of entries)
    hash.update(JSON.stringify({ ...entry, amount: amount?.toString() }))
  return `recherche/index-${hash.digest('hex').slice(0, 10)}`
}
