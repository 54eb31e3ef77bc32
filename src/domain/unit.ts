/**
 * Units of indicator values, as written in the `unite` column. `part` is 0 to 1; `taux` is a change, which may pass
 * 1 or be negative; `rapport` is one quantity over another, which may pass 1; `indice` is the Herfindahl-Hirschman index, 0 to 10 000; `etp` full-time equivalents.
 */
export const UNITS = [
  'EUR',
  'contrats',
  'attributions',
  'entreprises',
  'actes',
  'achats',
  'part',
  'taux',
  'mois',
  'km',
  'heures',
  'personnes',
  'offres',
  'indice',
  'etp',
  'metiers',
  'rapport',
  'heures_par_million_eur',
] as const
export type Unit = (typeof UNITS)[number]
