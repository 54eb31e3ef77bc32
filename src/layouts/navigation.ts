/** Entries of the main navigation: only pages that exist (design.md § 7). */
export const MAIN_NAVIGATION = [
  { label: 'Dépenses', href: '/depenses/' },
  { label: 'Clauses', href: '/clauses/' },
  { label: 'Insertion', href: '/insertion/' },
  { label: 'Achat local', href: '/achat-local/' },
  { label: 'Marchés', href: '/marches/' },
  { label: 'Indicateurs', href: '/indicateurs/' },
  { label: 'Données', href: '/donnees/' },
  { label: 'Méthodologie', href: '/methodologie/' },
  { label: 'Qualité', href: '/qualite/' },
] as const

/** Links at the foot of every page. */
export const FOOT_NAVIGATION = [
  { label: 'Méthodologie', href: '/methodologie/' },
  { label: 'Qualité des données', href: '/qualite/' },
  { label: 'Glossaire', href: '/glossaire/' },
  { label: 'Accessibilité : non conforme', href: '/accessibilite/' },
  { label: 'Mentions légales', href: '/mentions-legales/' },
  { label: 'À propos', href: '/a-propos/' },
] as const
