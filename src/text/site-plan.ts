import {
  CENTRAL_PURCHASING_PATH,
  COMPARISON_PATH,
  IDEAS_PATH,
  MEASURES_PATH,
  MISSING_PATH,
  NOTICES_PATH,
  REPORTS_PATH,
  ROUTE_PATH,
  SCHEME_PATH,
  YEARS_PATH,
} from '../domain/links.ts'
import { fr } from './language/typography.ts'

/** A main page, with what it holds in a sentence. */
export interface PlanEntry {
  readonly href: string
  readonly label: string
  readonly what: string
  /** Reached from another page of its part: not named under the navigation. */
  readonly aside?: true
}

export interface PlanPart {
  readonly title: string
  /** Its name in the navigation, which leads to its first page; absent of what stands at the foot alone. */
  readonly section?: string
  readonly entries: readonly PlanEntry[]
}

/** The main pages, each in a sentence: the navigation, and what the search page offers where nothing can be searched. */
export const SITE_PLAN: readonly PlanPart[] = [
  {
    title: 'Ce qui sera acheté',
    section: 'Achats à venir',
    entries: [
      {
        href: '/achats-a-venir/',
        label: 'Achats à venir',
        what: fr`Ce que l'acheteur annonce, trimestre par trimestre.`,
      },
      {
        href: NOTICES_PATH,
        label: 'Consultations',
        what: fr`Ce à quoi on peut répondre, et jusqu'à quelle heure.`,
      },
      {
        href: '/achats-a-venir/metiers/',
        label: 'Métiers',
        what: fr`Par métier, en français courant : ce qui vient, ce qui se termine, ce qui a été acheté.`,
      },
      {
        href: '/echeances/',
        label: 'Échéances',
        what: fr`Les marchés qui finissent dans les deux ans, et ce qui doit les suivre.`,
      },
      {
        href: IDEAS_PATH,
        label: 'Appels à idées',
        what: fr`Les besoins présentés aux structures et aux entreprises, et ce qui en est venu.`,
      },
      {
        href: '/guide/',
        label: 'Guide',
        what: fr`Répondre à un marché public pour la première fois, pas à pas.`,
      },
      {
        href: '/suivre/',
        label: 'Suivre',
        what: fr`Recevoir les annonces dans un agenda ou un lecteur de flux.`,
      },
      {
        href: '/achats-a-venir/suivi/',
        label: 'Ce que la programmation est devenue',
        what: fr`Publié à la date annoncée, reporté, attribué ?`,
        aside: true,
      },
    ],
  },
  {
    title: 'Ce qui a été acheté',
    section: 'Dépenses',
    entries: [
      { href: '/depenses/', label: 'Dépenses', what: fr`Combien, pour quoi, et à qui.` },
      { href: '/marches/', label: 'Marchés', what: fr`Tous les contrats, année par année, une page chacun.` },
      { href: '/familles/', label: 'Familles d’achat', what: fr`Les contrats par division du code CPV.` },
      {
        href: YEARS_PATH,
        label: 'Années',
        what: fr`Une année sur une page, en phrases et en images, et en facile à lire.`,
      },
      {
        href: CENTRAL_PURCHASING_PATH,
        label: 'Centrale d’achat',
        what: fr`Ce qui s'y commande, qui peut commander, et ce qu'en disent les documents.`,
      },
    ],
  },
  {
    title: 'Qui vend',
    section: 'Entreprises',
    entries: [
      {
        href: '/fournisseurs/',
        label: 'Entreprises retenues',
        what: fr`Les entreprises et structures, et leurs marchés.`,
      },
      {
        href: '/achat-local/',
        label: 'Achat local',
        what: fr`D'où sont les entreprises, et de quelle taille.`,
      },
      { href: '/communes/', label: 'Communes', what: fr`Qui y est établi, et ce qui y est prévu.` },
    ],
  },
  {
    title: 'Des achats utiles',
    section: 'Clauses',
    entries: [
      {
        href: '/clauses/',
        label: 'Clauses',
        what: fr`Ce que les marchés demandent pour l'emploi et l'environnement.`,
      },
      {
        href: '/insertion/',
        label: 'Insertion',
        what: fr`Les heures de travail de personnes éloignées de l'emploi.`,
      },
    ],
  },
  {
    title: 'Ce qui a été promis',
    section: 'Objectifs',
    entries: [
      {
        href: SCHEME_PATH,
        label: 'Objectifs',
        what: fr`Ce qui a été promis, où l'on en est, et ce qui le montre.`,
      },
      {
        href: MEASURES_PATH,
        label: 'Résultats mesurés',
        what: fr`Ce que la collectivité mesure au-delà des marchés, et les cibles qu'elle s'est données.`,
      },
      {
        href: ROUTE_PATH,
        label: 'Trajectoire vers les objectifs',
        what: fr`Combien de marchés à venir devraient porter une clause, et lesquels.`,
      },
      {
        href: REPORTS_PATH,
        label: 'Rapports d’indicateurs',
        what: fr`Tous les deux ans, les achats responsables en nombre et en valeur, à imprimer et à signer.`,
      },
      {
        href: COMPARISON_PATH,
        label: 'Comparaison',
        what: fr`La collectivité à côté d'autres, sur les mêmes définitions.`,
      },
    ],
  },
  {
    title: 'Vérifier, réutiliser',
    section: 'Données',
    entries: [
      { href: '/donnees/', label: 'Données', what: fr`Tout ce qui se télécharge, colonne par colonne.` },
      {
        href: '/donnees/explorer/',
        label: 'Explorer les marchés',
        what: fr`Filtrer, trier, regrouper, additionner, et télécharger la sélection.`,
      },
      { href: '/indicateurs/', label: 'Indicateurs', what: fr`Chaque chiffre, sa méthode et ses fichiers.` },
      { href: '/methodologie/', label: 'Méthodologie', what: fr`Les règles de comptage et leurs limites.` },
      { href: '/qualite/', label: 'Qualité', what: fr`Ce qui manque ou cloche dans les fichiers publiés.` },
      { href: '/donnees/api/', label: 'API', what: fr`Les mêmes données en JSON, pour les programmes.` },
      {
        href: MISSING_PATH,
        label: 'Ce qui manque',
        what: fr`Ce que les fichiers ne disent pas, et lequel le dirait.`,
        aside: true,
      },
      {
        href: '/donnees/dictionnaire/',
        label: 'Dictionnaire',
        what: fr`Ce que contient chaque colonne des fichiers.`,
        aside: true,
      },
      {
        href: '/donnees/schemas/',
        label: 'Schémas',
        what: fr`Les colonnes de chaque fichier, pour les programmes, et des exemples à compléter.`,
        aside: true,
      },
      {
        href: '/donnees/corrections/',
        label: 'Corrections',
        what: fr`Les valeurs publiées qui étaient fausses, et ce qui les remplace.`,
        aside: true,
      },
      {
        href: '/donnees/revisions/',
        label: 'Journal des révisions',
        what: fr`Ce qui a changé depuis l'édition précédente, et l'effet sur les chiffres.`,
        aside: true,
      },
      {
        href: '/glossaire/',
        label: 'Glossaire',
        what: fr`Les mots de l'achat public, en phrases simples.`,
        aside: true,
      },
    ],
  },
  {
    title: 'Ce site',
    entries: [
      { href: '/', label: 'Accueil', what: fr`Les chiffres principaux et les entrées du site.` },
      {
        href: '/a-propos/',
        label: 'À propos',
        what: fr`Qui fait ce site, et comment le reprendre ailleurs.`,
      },
      {
        href: '/accessibilite/',
        label: 'Accessibilité',
        what: fr`Ce qui a été vérifié, et à qui signaler un obstacle.`,
      },
      {
        href: '/mentions-legales/',
        label: 'Mentions légales',
        what: fr`Éditeur, licences, données personnelles.`,
      },
    ],
  },
]
