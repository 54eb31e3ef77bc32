/**
 * What an action or a commitment may show of itself: named predicates on contracts, purchases, notices, partners and
 * documents, which `views/scheme/traces.ts` holds. Those of `WORD_TRACES` end in a word of the territory's own:
 * `marches-objet:réemploi`.
 */
export const TRACES = [
  'marches-clause-sociale',
  'marches-critere-social',
  'marches-reserves',
  'marches-heures-insertion',
  'marches-clause-environnementale',
  'marches-critere-environnemental',
  'travaux-environnement',
  'marches-innovants',
  'concessions-considerations',
  'achats-annonces',
  'achats-sourcing',
  'achats-heures-prevues',
  'achats-environnement',
  'achats-lots',
  'achats-reserves',
  'achats-reserves-handicap',
  'achats-reserves-ess',
  'avis-ouverts',
  'avis-reserves',
] as const
export const WORD_TRACES = ['marches-objet', 'achats-objet', 'partenaires', 'faits', 'jalons'] as const

/** Whether a cell names a trace. */
export function isTrace(text: string): boolean {
  const [name, word] = text.split(':', 2) as [string, string?]
  return word === undefined
    ? (TRACES as readonly string[]).includes(name)
    : (WORD_TRACES as readonly string[]).includes(name) && word.trim() !== ''
}

export type TraceName = (typeof TRACES)[number]
export type WordTraceName = (typeof WORD_TRACES)[number]
