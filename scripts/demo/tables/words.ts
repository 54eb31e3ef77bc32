import type { Place } from '../../site/places.ts'

/** The commune of a rank by population, the largest is 1; where there are fewer, they come round again. */
export function rankedWords(communes: readonly Place[], rank: number): Place {
  return communes[(rank - 1) % communes.length]!
}

/** Fills `{word}`, and `{at 2}`, `{of 2}`, `{name 2}`, `{postcode 2}` of a rank; other slots are left for later. */
export function filler(words: ReadonlyMap<string, string>, communes: readonly Place[]) {
  return (text: string) =>
    text
      .replace(/\{(at|of|name|postcode) (\d+)\}/g, (_, form: 'at', rank: string) =>
        rankedWords(communes, Number(rank))[form].replaceAll("'", '’'),
      )
      .replace(/\{([\p{L} ]+)\}/gu, (slot, name: string) => words.get(name) ?? slot)
}
