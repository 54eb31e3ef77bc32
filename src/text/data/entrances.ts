import { prose } from '../language/prose.ts'
import type { Prose } from '../language/prose.ts'
import { fr } from '../language/typography.ts'

/** A way in for programs: where, what it is, and who asks for it. */
export interface Entrance {
  /** Of a file or page of this site, with its leading slash. */
  readonly path: string
  readonly title: string
  readonly what: Prose
  readonly forWhom: string
}

/** What the page of data offers to programs, in its order. A new way in is one entry here. */
export const ENTRANCES: readonly Entrance[] = [
  {
    path: '/donnees/achats-responsables.zip',
    title: 'Tout en un fichier (ZIP)',
    what: prose`Les données, leur dictionnaire, la licence, la citation, les précautions et les empreintes.`,
    forWhom: fr`Enseignement, travail hors ligne, dépôt dans une archive.`,
  },
  {
    path: '/donnees/datapackage.json',
    title: 'Data Package 2.0',
    what: prose`Chaque tableau dans chacune de ses formes, avec sa taille, son empreinte et son schéma (types, listes, unités, clés).`,
    forWhom: fr`Frictionless, pandas, R, contrôle automatique.`,
  },
  {
    path: '/donnees/api/',
    title: 'API statique et OCDS',
    what: prose`Les mêmes tableaux en JSON, à des adresses stables, et le paquet OCDS 1.1.5, avec des exemples à copier.`,
    forWhom: fr`Applications, pages d'autres sites.`,
  },
  {
    path: '/catalog.jsonld',
    title: 'Catalogue DCAT-AP 3',
    what: prose`Les jeux de données et leurs fichiers, en JSON-LD ; [le même en Turtle](/catalog.ttl).`,
    forWhom: fr`data.gouv.fr, data.europa.eu et autres moissonneurs.`,
  },
  {
    path: '/donnees/SHA256SUMS',
    title: 'Empreintes SHA-256',
    what: prose`Une ligne par fichier ; « sha256sum -c SHA256SUMS » vérifie qu'ils sont arrivés entiers.`,
    forWhom: fr`Archives, copies, citation.`,
  },
]
