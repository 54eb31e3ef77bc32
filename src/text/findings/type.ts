import type { Phrase } from '../language/phrase.ts'

/** What a series says in one line, and in one or more sentences (empty where there is nothing to add). */
export interface Finding {
  readonly title: Phrase
  readonly summary: Phrase
}

/** Sentences one after the other, each with its full stop. */
export function sentences(...phrases: readonly (Phrase | undefined)[]): Phrase {
  return phrases
    .filter((phrase) => phrase !== undefined && phrase.length > 0)
    .flatMap((phrase, index) => (index === 0 ? phrase! : [' ', ...phrase!]))
}
