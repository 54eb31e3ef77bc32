import type { Term } from './term.ts'
import { ANSWERING_TERMS } from './answering.ts'
import { CONTRACT_TERMS } from './contract.ts'
import { DATA_TERMS } from './data.ts'
import { INDICATOR_TERMS } from './indicators.ts'
import { RESPONSIBLE_TERMS } from './responsible.ts'

const alphabetical = new Intl.Collator('fr-FR', { sensitivity: 'base', numeric: true })

/** All terms, in French alphabetical order. */
export const GLOSSARY: readonly Term[] = [
  ...ANSWERING_TERMS,
  ...CONTRACT_TERMS,
  ...DATA_TERMS,
  ...INDICATOR_TERMS,
  ...RESPONSIBLE_TERMS,
].sort((a, b) => alphabetical.compare(a.term, b.term))

const bySlug = new Map(GLOSSARY.map((term) => [term.slug, term]))

/** The term of a slug. @throws RangeError where the glossary has none: a link would lead nowhere. */
export function termOf(slug: string): Term {
  const term = bySlug.get(slug)
  if (!term) throw new RangeError(`no glossary term: "${slug}"`)
  return term
}

/** The path of a term's explanation, without the site's base. */
export function termPath(slug: string): string {
  return `/glossaire/#${termOf(slug).slug}`
}
