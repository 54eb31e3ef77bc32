import type { Quantity } from '../../domain/series.ts'

/** A figure within a sentence: what is read, and the exact value with its place in the series. */
export interface Figure {
  readonly text: string
  readonly value: Quantity
  readonly period: string
  readonly series?: string | undefined
  /** The column of the CSV that it stands in, where that is not `valeur`. */
  readonly column?: 'borne_basse' | 'borne_haute'
}

/** A sentence whose figures can be held against the CSV: words and figures in turn. */
export type Phrase = readonly (string | Figure)[]

/** The sentence as plain text. */
export function phraseText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** The phrase with its first letter in capitals, where it begins with words. */
export function capitalised(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase
  if (typeof first !== 'string' || first === '') return phrase
  return [first.charAt(0).toLocaleUpperCase('fr-FR') + first.slice(1), ...rest]
}

/** "a", "a et b", "a, b et c", figures kept. */
export function enumeration(items: readonly Phrase[]): Phrase {
  return items.flatMap((item, index) => {
    if (index === 0) return item
    return [index === items.length - 1 ? ' et ' : ', ', ...item]
  })
}
