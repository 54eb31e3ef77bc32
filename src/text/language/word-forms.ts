import { singular } from './fold.ts'

/**
 * How widely a word is looked for, narrowest first: itself in either number, what begins with it, what begins like it
 * but for its ending. Each finds all that the one before it finds.
 */
export const SEARCH_WIDTHS = ['whole', 'beginning', 'root'] as const
export type SearchWidth = (typeof SEARCH_WIDTHS)[number]

/**
 * Ends each word of the index, so that a whole word and the beginning of one are asked for alike; a letter that no
 * folded word has.
 */
const END = 'ω'

/** What a root keeps at least: shorter ones begin words of any kind. */
const SHORTEST_ROOT = 4

/** Endings of folded French words in the singular, the longest of each family first. */
const ENDING =
  /(?:issement|ation|ement|ateur|atrice|erie|euse|eur|iere|ier|icienne|icien|ienne|ien|ique|elle|el|ale|al|ive|if|age|ure|ant|ante|ie|ee|er|ir|e)$/

/** A SIRET: its first nine digits are the firm's, and the others tell its places, of which few are published. */
const SIRET = /^\d{14}$/

/** "menuisier", "menuiserie" → "menuis"; a name or a short word stays whole, a SIRET is its firm's SIREN. */
function rootOf(word: string): string {
  if (SIRET.test(word)) return word.slice(0, 9)
  const root = word.replace(ENDING, '')
  // "école" would be found by what "écologue" begins with: of a short word the last letter belongs to it.
  const keeps = word.length - root.length === 1 ? SHORTEST_ROOT + 1 : SHORTEST_ROOT
  return root.length < keeps ? word : root
}

/**
 * The forms under which the index holds a folded word. Names are not stemmed: "colas" is found by itself, never by
 * what "collecte" begins with. "travaux" → "travalω travauxω": what is typed of it finds it too.
 */
export function indexedForms(word: string): readonly string[] {
  const one = singular(word)
  return word.startsWith(one) ? [one + END] : [one + END, word + END]
}

/** What the index is asked for a folded word of the reader's. */
export function askedForm(word: string, width: SearchWidth): string {
  const one = singular(word)
  return { whole: one + END, beginning: one, root: rootOf(one) }[width]
}

/** Whether a folded word of a text is what the index finds for a wanted one. */
export function isFoundBy(word: string, wanted: string, width: SearchWidth): boolean {
  return indexedForms(word).some((form) => form.startsWith(askedForm(wanted, width)))
}
