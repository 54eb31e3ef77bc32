import type { ComparedTerritory } from '../../domain/comparison.ts'
import type { ScopeKind } from '../../domain/territory/territory.ts'

/** Kinds of scope in the words of the API. */
export const SCOPE_CODES: Readonly<Record<ScopeKind, string>> = {
  epci: 'epci',
  department: 'departement',
  region: 'region',
  commune: 'commune',
}

/** Whose portal it is: its names, the SIREN under which it buys today, and what it covers (`null`: no territory). */
export function authorityRecord({ name, shortName, subject, buyerSirens, scope }: ComparedTerritory): object {
  return {
    nom: name,
    nom_court: shortName,
    nom_avec_article: subject,
    siren: buyerSirens.at(-1),
    perimetre: scope === 'none' ? null : { type: SCOPE_CODES[scope.kind], code: scope.code },
  }
}
