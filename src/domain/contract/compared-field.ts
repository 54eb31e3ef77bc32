/**
 * What two publications of one contract are compared by (rule 2), under the names of the columns of `marches.csv`.
 * Titles are compared without case, accents and spaces; a place by its code, else by its name.
 */
export const COMPARED_FIELDS = [
  'objet',
  'nature',
  'procedure',
  'cpv',
  'lieu_execution_code',
  'lieu_execution_nom',
  'montant_initial_eur',
  'date_notification',
  'duree_initiale_mois',
  'considerations_sociales',
  'considerations_environnementales',
  'offres_recues',
] as const
export type ComparedField = (typeof COMPARED_FIELDS)[number]
