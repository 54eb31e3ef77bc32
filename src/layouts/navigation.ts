import type { Portal } from '../domain/portal.ts'
import { NOTICES_PATH, SCHEME_PATH } from '../domain/links.ts'
import { hasScheme } from '../views/scheme/exists.ts'

/** Entries of the main navigation: only pages that exist. */
const MAIN_NAVIGATION = [
  { label: 'Achats à venir', href: '/achats-a-venir/' },
  { label: 'Consultations', href: NOTICES_PATH },
  { label: 'Dépenses', href: '/depenses/' },
  { label: 'Clauses', href: '/clauses/' },
  { label: 'Insertion', href: '/insertion/' },
  { label: 'Achat local', href: '/achat-local/' },
  { label: 'Objectifs', href: SCHEME_PATH },
  { label: 'Marchés', href: '/marches/' },
  { label: 'Titulaires', href: '/fournisseurs/' },
  { label: 'Indicateurs', href: '/indicateurs/' },
  { label: 'Données', href: '/donnees/' },
] as const

/** Those that the data give something to: without a notice the list of them is reached from the purchases ahead. */
export function mainNavigation(portal: Portal) {
  const without = [
    ...(portal.notices.length > 0 ? [] : [NOTICES_PATH]),
    ...(hasScheme(portal) ? [] : [SCHEME_PATH]),
  ]
  return MAIN_NAVIGATION.filter(({ href }) => !without.includes(href))
}

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
