/**
 * Units of indicator values, as written in the `unite` column. `part` is 0 to 1; `taux` is a change, which may pass
 * 1 or be negative; `indice` is the Herfindahl-Hirschman index, 0 to 10 000; `etp` full-time equivalents.
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
] as const
export type Unit = (typeof UNITS)[number]
