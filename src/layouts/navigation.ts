/** Entries of the main navigation: only pages that exist. */
export const MAIN_NAVIGATION = [
  { label: 'Achats à venir', href: '/achats-a-venir/' },
  { label: 'Dépenses', href: '/depenses/' },
  { label: 'Clauses', href: '/clauses/' },
  { label: 'Insertion', href: '/insertion/' },
  { label: 'Achat local', href: '/achat-local/' },
  { label: 'Marchés', href: '/marches/' },
  { label: 'Titulaires', href: '/fournisseurs/' },
  { label: 'Indicateurs', href: '/indicateurs/' },
  { label: 'Données', href: '/donnees/' },
] as const

/** Links at the foot of every page. */
export const FOOT_NAVIGATION = [
  { label: 'Recherche et plan du site', href: '/recherche/' },
  { label: 'Guide pour répondre', href: '/guide/' },
  { label: 'Suivre les achats à venir', href: '/suivre/' },
  { label: 'Méthodologie', href: '/methodologie/' },
  { label: 'Qualité des données', href: '/qualite/' },
  { label: 'Glossaire', href: '/glossaire/' },
  { label: 'Accessibilité : non conforme', href: '/accessibilite/' },
  { label: 'Mentions légales', href: '/mentions-legales/' },
  { label: 'À propos', href: '/a-propos/' },
] as const
