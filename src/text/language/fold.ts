/** Small words that a search for several words does without: "nettoyage des vitres" finds "Nettoyage de vitres". */
const LITTLE_WORDS = new Set(
  'a au aux avec ce ces d dans de des du en et l la le les ou par pour s sans sous sur un une'.split(' '),
)

/** What letters of one sign are written with two. */
const LIGATURES: readonly (readonly [sign: RegExp, letters: string])[] = [
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
]

/** "Œuvres d’été (lot n° 2)" → "oeuvres d ete lot n 2": lower case, without accents, words apart by one space. */
export function fold(text: string): string {
  const plain = LIGATURES.reduce(
    (folded, [sign, letters]) => folded.replace(sign, letters),
    text.toLowerCase(),
  )
  return plain
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * One form for the singular and the plural of a folded word: "linges" and "linge", "travaux" and "travail",
 * "panneaux" and "panneau". Not a word of French where rules meet; the same for both, which is all a search needs.
 */
export function singular(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('eaux')) return word.slice(0, -1)
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`
  if (word.endsWith('ail')) return `${word.slice(0, -3)}al`
  return /[sx]$/.test(word) ? word.slice(0, -1) : word
}

/** The words of a text as `matches` looks for them: each as written and in its singular. */
export function searchable(text: string): string {
  const words = new Set(fold(text).split(' '))
  return ` ${[...new Set([...words, ...[...words].map(singular)])].join(' ')} `
}

/** The words that must all be found; little words count only where there is nothing else. */
export function queryWords(text: string): readonly string[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '')
  const telling = words.filter((word) => !LITTLE_WORDS.has(word))
  return telling.length > 0 ? telling : words
}

/** Whether each word begins a word of the text, or is one in the other number: "jeux" finds "jeu", not "jeunesse". */
export function matches(searchableText: string, words: readonly string[]): boolean {
  return words.every(
    (word) => searchableText.includes(` ${word}`) || searchableText.includes(` ${singular(word)} `),
  )
}
