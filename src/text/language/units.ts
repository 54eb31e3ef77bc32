import type { Unit } from '../../domain/unit.ts'

interface UnitWords {
  /** After a number, with its no-break space: "12 contrats". Empty where the number carries its sign (€, %). */
  readonly one: string
  readonly many: string
  /** Alone, in a column header or beside an axis. */
  readonly header: string
}

export const UNIT_WORDS: Record<Unit, UnitWords> = {
  EUR: { one: '', many: '', header: 'euros hors taxes' },
  contrats: { one: 'contrat', many: 'contrats', header: 'contrats' },
  attributions: { one: 'attribution', many: 'attributions', header: 'attributions' },
  actes: { one: 'acte', many: 'actes', header: 'actes' },
  achats: { one: 'achat', many: 'achats', header: 'achats' },
  part: { one: '', many: '', header: 'part' },
  taux: { one: '', many: '', header: 'variation' },
  km: { one: 'km', many: 'km', header: 'kilomètres' },
  mois: { one: 'mois', many: 'mois', header: 'mois' },
  heures: { one: 'heure', many: 'heures', header: 'heures' },
  personnes: { one: 'personne', many: 'personnes', header: 'personnes' },
  indice: { one: '', many: '', header: 'indice' },
  entreprises: { one: 'entreprise', many: 'entreprises', header: 'entreprises' },
  etp: { one: 'équivalent temps plein', many: 'équivalents temps plein', header: 'équivalents temps plein' },
  metiers: { one: 'métier', many: 'métiers', header: 'métiers' },
  rapport: { one: '', many: '', header: 'part' },
  heures_par_million_eur: {
    one: 'heure par million d’euros',
    many: 'heures par million d’euros',
    header: 'heures par million d’euros',
  },
  offres: { one: 'offre', many: 'offres', header: 'offres' },
}

/** Units that are written in per cent. */
export function isPercentage(unit: Unit): boolean {
  return unit === 'part' || unit === 'rapport'
}

/** French plural begins at two: 0 and 1 take the singular. */
export function isPlural(count: number | bigint): boolean {
  return count >= 2 || count <= -2
}

/** The noun for that many: `counted(1, 'marché', 'marchés')` is "marché". */
export function nounFor(count: number | bigint, one: string, many: string): string {
  return isPlural(count) ? many : one
}
