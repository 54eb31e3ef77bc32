import { queryWords } from './fold.ts'

/** "12 500", "123 456 789", "12.500": one number, however its thousands stand apart; "2024 200" is a year and a number. */
const BETWEEN_THOUSANDS = /(?<=(?<!\d)\d{1,3}(?:[ .\u00a0\u202f]\d{3}){0,4})[ .\u00a0\u202f](?=\d{3}(?!\d))/g

/** "123 456 789 00012": a SIRET is one number too, its last five digits apart. */
const BEFORE_LAST_FIVE = /(?<=(?<!\d)\d{9})[ .\u00a0\u202f](?=\d{5}(?!\d))/g

/** "S.N.E.F.", "c.p.v": initials are one word, as whoever looks for them types it. */
const BETWEEN_INITIALS = /(?<=(?<![\p{L}\p{M}\p{N}])(?:\p{L}\.)*\p{L})\.(?=\p{L}(?![\p{L}\p{M}\p{N}]))/gu

/**
 * The words of a text as both the search index and the reader's query have them: lower case, without accents and
 * ligatures, elisions apart, without the little words that stand in every title. "L’hôpital, 12 500 €" → "hopital
 * 12500". Their forms are those of `word-forms.ts`.
 */
export function indexWords(text: string): string {
  const joined = [BETWEEN_THOUSANDS, BEFORE_LAST_FIVE, BETWEEN_INITIALS].reduce(
    (rest, between) => rest.replace(between, ''),
    text,
  )
  return queryWords(joined).join(' ')
}
