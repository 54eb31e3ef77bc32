/** Units of indicator values, as written in the `unite` column. */
export const UNITS = ['EUR', 'contrats', 'part', 'mois', 'heures', 'personnes', 'offres'] as const
export type Unit = (typeof UNITS)[number]
