import { matches } from '../text/language/fold.ts'

/** The facet of the words, in addresses and in outcomes. */
export const WORDS = 'mots'

/** A value of a facet that an item has: "metier:nettoyage". */
export interface FacetToken {
  readonly facet: string
  readonly value: string
  readonly key: string
}

export interface Item {
  readonly tokens: readonly FacetToken[]
  /** As `searchable` of text/fold.ts gives it. */
  readonly words: string
}

export interface Filters {
  /** Values by facet: one of them is enough, in every facet. A facet without values filters nothing. */
  readonly chosen: ReadonlyMap<string, ReadonlySet<string>>
  /** Folded words, all wanted. */
  readonly words: readonly string[]
}

export interface FilterOutcome {
  readonly shown: readonly boolean[]
  readonly count: number
  /** By key of a token: items that have it, as all other facets want them. */
  readonly counts: ReadonlyMap<string, number>
  /** By facet: items shown if it filtered nothing. */
  readonly without: ReadonlyMap<string, number>
}

/** Reads `data-f`: "metier:nettoyage type:services". */
export function tokensOf(text: string): FacetToken[] {
  return text
    .split(' ')
    .filter((key) => key !== '')
    .map((key) => {
      const [facet, value] = key.split(':') as [string, string]
      return { facet, value, key }
    })
}

/**
 * What the filters leave, in one pass: an item that all want counts for each of its values; one that a single facet
 * keeps out counts for that facet's values, and for the list without it.
 */
export function filter(items: readonly Item[], { chosen, words }: Filters): FilterOutcome {
  const active = [...chosen].filter(([, values]) => values.size > 0)
  const counts = new Map<string, number>()
  const without = new Map<string, number>()
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  let count = 0
  const shown = items.map((item) => {
    const refusals = active
      .filter(([facet, values]) => !item.tokens.some((t) => t.facet === facet && values.has(t.value)))
      .map(([facet]) => facet)
    if (refusals.length < 2 && !matches(item.words, words)) refusals.push(WORDS)
    if (refusals.length > 1) return false
    const only = refusals[0]
    for (const { facet, key } of item.tokens) if (only === undefined || facet === only) add(counts, key)
    if (only === undefined) count += 1
    else add(without, only)
    return only === undefined
  })
  const filtering = [...active.map(([facet]) => facet), ...(words.length > 0 ? [WORDS] : [])]
  return {
    shown,
    count,
    counts,
    without: new Map(filtering.map((facet) => [facet, count + (without.get(facet) ?? 0)])),
  }
}
