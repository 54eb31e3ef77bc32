import { fr } from '../language/typography.ts'

/** One word of the trade, explained to a citizen. */
export interface Term {
  readonly term: string
  /** ASCII anchor on /glossaire/, unique. */
  readonly slug: string
  /** The word of the law and of the published files for it, in lower case: no main page says it in place of `term`. */
  readonly inLaw?: string
  /** One to three plain sentences. */
  readonly definition: string
  /** The article of law that the definition paraphrases: shown with `LAW_NOT_RECHECKED`. */
  readonly law?: string
  /** The document, other than law, that the definition comes from. */
  readonly document?: string
  /** Slugs of neighbouring terms. */
  readonly seeAlso: readonly string[]
}

/** "Les textes disent « fournisseur »."; nothing where the law has no other word. */
export function lawWordSentence({ inLaw }: Pick<Term, 'inLaw'>): string {
  return inLaw === undefined ? '' : fr`Les textes disent « ${inLaw} ».`
}

/** Said beside every paraphrase of law: the articles were named by the project's documents and not read again. */
export const LAW_NOT_RECHECKED = 'texte non revérifié à la source depuis le 22\u00a0novembre\u00a02026'

const ADDRESSES: readonly (readonly [ending: string, address: string])[] = [
  ['code de la commande publique', 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000037701019/'],
  [
    'relatif aux données essentielles des marchés publics',
    'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046850496',
  ],
]

/** Where the text of a term's law stands, where we know it. */
export function lawAddress(law: string): string | undefined {
  return ADDRESSES.find(([ending]) => law.endsWith(ending))?.[1]
}
