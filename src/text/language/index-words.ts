import { queryWords } from './fold.ts'

/** "12 500", "123 456 789", "12.500": one number, however its thousands stand apart. */
const BETWEEN_THOUSANDS = /(?<=\d)[ .\u00a0\u202f](?=\d{3}(?!\d))/g

/**
 * The words of a text as both the search index and the reader's query have them: lower case, without accents and
 * ligatures, elisions apart, without the little words that stand in every title. "L’hôpital, 12 500 €" → "hopital
 * 12500". Two forms of one word are left to the index, which knows the endings of French.
 */
export function indexWords(text: string): string {
  return queryWords(text.replace(BETWEEN_THOUSANDS, '')).join(' ')
}
