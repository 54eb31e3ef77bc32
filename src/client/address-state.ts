import { WORDS } from './filtering.ts'

/** What a form says: values by facet, and the words as typed. */
export interface Choices {
  readonly chosen: ReadonlyMap<string, ReadonlySet<string>>
  readonly words: string
}

/** Values that a list knows, by facet, both in the order of the form. */
export type KnownValues = ReadonlyMap<string, ReadonlySet<string>>

/** A value of a known facet that the list does not have, or no longer. */
export interface GoneValue {
  readonly facet: string
  readonly value: string
}

const LONGEST_WORDS = 200

/** Reads `?metier=nettoyage&metier=linge&mots=vitres`. Names that the list does not know are of no concern. */
export function readAddress(
  search: string,
  known: KnownValues,
): { readonly choices: Choices; readonly gone: readonly GoneValue[] } {
  const parameters = new URLSearchParams(search)
  const gone: GoneValue[] = []
  const chosen = new Map<string, Set<string>>()
  for (const [facet, values] of known) {
    const asked = new Set(parameters.getAll(facet).filter((value) => value !== ''))
    for (const value of asked) if (!values.has(value)) gone.push({ facet, value: value.slice(0, 80) })
    chosen.set(facet, new Set([...values].filter((value) => asked.has(value))))
  }
  const words = (parameters.get(WORDS) ?? '').trim().slice(0, LONGEST_WORDS)
  return { choices: { chosen, words }, gone }
}

/** The query of an address, in the order of the form: the same choices give the same address. Empty without choice. */
export function writeAddress({ chosen, words }: Choices, known: KnownValues): string {
  const parameters = new URLSearchParams()
  for (const [facet, values] of known) {
    for (const value of values) if (chosen.get(facet)?.has(value)) parameters.append(facet, value)
  }
  if (words.trim() !== '') parameters.append(WORDS, words.trim())
  const query = parameters.toString()
  return query === '' ? '' : `?${query}`
}
