/** The noun of a series as the entry gives it: "la famille" is feminine, "familles" in the plural. */
export interface EachNoun {
  readonly singular: string
  readonly plural: string
  readonly feminine: boolean
}

const FEMININE_ELIDED = ['année']

/** Reads `words.each`: "la famille", "le type de structure", "l’entreprise"; the head noun takes the plural. */
export function eachNoun(each = 'la rubrique'): EachNoun {
  const singular = each.replace(/^(le |la |l’)/, '')
  const feminine = each.startsWith('la ') || FEMININE_ELIDED.includes(singular)
  const [head, ...rest] = singular.split(' ')
  return { singular, plural: [`${head}s`, ...rest].join(' '), feminine }
}

/** "dans la famille", "dans le métier". */
export function inEach(each = 'la rubrique'): string {
  return `dans ${each}`
}
