/** One word of the trade, explained to a citizen. */
export interface Term {
  readonly term: string
  /** ASCII anchor on /glossaire/, unique. */
  readonly slug: string
  /** One to three plain sentences. */
  readonly definition: string
  /** The article of law that the definition paraphrases: shown with `LAW_NOT_RECHECKED`. */
  readonly law?: string
  /** The document, other than law, that the definition comes from. */
  readonly document?: string
  /** Slugs of neighbouring terms. */
  readonly seeAlso: readonly string[]
}

/** Said beside every paraphrase of law: the articles were named by the project's documents and not read again. */
export const LAW_NOT_RECHECKED = 'texte non revérifié à la source depuis le 22\u00a0novembre\u00a02026'
