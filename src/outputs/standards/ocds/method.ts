export type ProcurementMethod = 'open' | 'selective' | 'limited' | 'direct'

/** Procedures of the official list (DECP, marchés and concessions) whose OCDS code leaves no doubt. */
const METHODS: Readonly<Record<string, ProcurementMethod>> = {
  "appel d'offres ouvert": 'open',
  'procédure négociée ouverte': 'open',
  'procédure non négociée ouverte': 'open',
  "appel d'offres restreint": 'selective',
  'procédure négociée restreinte': 'selective',
  'procédure non négociée restreinte': 'selective',
  'procédure avec négociation': 'selective',
  'procédure concurrentielle avec négociation': 'selective',
  'procédure négociée avec mise en concurrence préalable': 'selective',
  'dialogue compétitif': 'selective',
}

const WITHOUT_CALL = /^marché (?:public )?(?:passé|négocié) sans publicité ni mise en concurrence préalable$/

/**
 * The OCDS code of a published procedure; absent where it does not decide: an adapted procedure may be open to all or
 * not. Without publicity, several firms asked are `limited` and one is `direct`. What was published always stands beside, in `procurementMethodDetails`.
 */
export function methodOf(
  procedure: string | undefined,
  /** Offers received, or holders where these are unknown. */
  firms?: number,
): ProcurementMethod | undefined {
  if (procedure === undefined) return undefined
  const word = procedure.replaceAll('’', "'").trim().toLowerCase()
  if (WITHOUT_CALL.test(word)) return (firms ?? 1) > 1 ? 'limited' : 'direct'
  return Object.hasOwn(METHODS, word) ? METHODS[word] : undefined
}
