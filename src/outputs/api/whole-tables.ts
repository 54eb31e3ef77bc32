import { fr } from '../../text/language/typography.ts'

/** Tables that the API gives whole, in one document each, where the portal publishes them: an entry is all it takes. */
export const WHOLE_TABLES = [
  {
    kind: 'achats_a_venir',
    name: 'achats-a-venir',
    about: fr`La programmation, dans son dernier état : mêmes colonnes que achats-a-venir.csv.`,
  },
  {
    kind: 'consultations',
    name: 'consultations',
    about: fr`Les avis, toutes leurs versions réunies : mêmes colonnes que consultations.csv.`,
  },
  {
    kind: 'echeances',
    name: 'echeances',
    about: fr`Les marchés qui finissent dans les deux ans : mêmes colonnes que echeances.csv.`,
  },
  {
    kind: 'actions_spaser',
    name: 'actions-spaser',
    about: fr`Ce qui mesure ou montre chaque action du schéma : mêmes colonnes que actions-spaser.csv.`,
  },
  {
    kind: 'centrale_marches',
    name: 'centrale-marches',
    about: fr`Ce que les membres de la centrale d'achat peuvent commander : mêmes colonnes que centrale-marches.csv.`,
  },
  {
    kind: 'centrale_adherents',
    name: 'centrale-adherents',
    about: fr`Les membres de la centrale d'achat : mêmes colonnes que centrale-adherents.csv.`,
  },
  {
    kind: 'resultats_mesures',
    name: 'resultats-mesures',
    about: fr`Ce que la collectivité mesure au-delà des marchés, avec ses cibles : mêmes colonnes que resultats-mesures.csv.`,
  },
  {
    kind: 'besoins',
    name: 'besoins',
    about: fr`Les besoins présentés comme un appel à idées, et ce qui en est venu : mêmes colonnes que besoins.csv.`,
  },
] as const
export type WholeTable = (typeof WHOLE_TABLES)[number]

/** Where the table stands among those that are published. */
export const baseOf = ({ name }: Pick<WholeTable, 'name'>) => `donnees/${name}`
