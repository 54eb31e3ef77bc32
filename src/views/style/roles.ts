/** Colours of marks by what they mean, as classes of `chart.css`. */
export const MARK_ROLES = [
  { name: 'spend', label: 'dépense', where: 'barres, parts, achats' },
  { name: 'social', label: 'social', where: 'clauses, critères et heures d’insertion' },
  { name: 'environment', label: 'environnement', where: 'clauses et critères' },
  { name: 'reserved', label: 'réservé', where: 'un anneau autour d’une marque' },
  { name: 'local', label: 'local', where: 'entreprises du territoire' },
  { name: 'target', label: 'objectif', where: 'un trait tireté' },
  { name: 'unknown', label: 'inconnu', where: 'des hachures grises' },
] as const
