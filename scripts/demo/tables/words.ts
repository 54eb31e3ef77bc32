import type { Place } from '../place/places.ts'

export interface Word {
  readonly kind: string
  readonly slot: string
  readonly text: string
}

/** The words of a kind of territory, those of no kind included; of two for one slot the later stands. */
export function wordsOf(words: readonly Word[], kind: string): ReadonlyMap<string, string> {
  const fitting = words.filter((word) => word.kind === '' || word.kind === kind)
  return new Map(fitting.map(({ slot, text }) => [slot, text]))
}

/** Slots about the commune of a rank. */
const FORMS: Readonly<Record<string, (place: Place) => string>> = {
  a: ({ at }) => at,
  de: ({ of }) => of,
  nom: ({ name }) => name,
  'code postal': ({ postcode }) => postcode,
}

/** The commune of a rank by population, the largest is 1; where there are fewer, they come round again. */
export function ranked(communes: readonly Place[], rank: number): Place {
  return communes[(rank - 1) % communes.length]!
}

/** Fills `{word}` and `{a 2}`, `{de 2}`, `{nom 2}`, `{code postal 2}`; other slots are left for later. */
export function filler(
  words: ReadonlyMap<string, string>,
  communes: readonly Place[],
): (text: string) => string {
  return (text) =>
    text
      .replace(/\{([a-z ]+) (\d+)\}/g, (slot, form: string, rank: string) => {
        const filled = FORMS[form]?.(ranked(communes, Number(rank)))
        return filled?.replaceAll("'", '’') ?? slot
      })
      .replace(/\{([\p{L} ]+)\}/gu, (slot, name: string) => words.get(name) ?? slot)
}
