import type { Portal } from '../../domain/portal.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { countOfStructures } from '../../domain/purchase/reserving.ts'
import type { RoutePart, RouteYear, ShareRoute } from '../../views/route/share-route.ts'
import { shareRoutes } from '../../views/route/share-route.ts'

/** One contract to come on the way to one target. */
export interface RouteRow {
  readonly route: ShareRoute
  readonly year: RouteYear
  readonly part: RoutePart
}

/** All ways, year after year. */
export function routeRows(portal: Portal): readonly RouteRow[] {
  return shareRoutes(portal).flatMap((route) =>
    route.years.flatMap((year) => year.parts.map((part) => ({ route, year, part }))),
  )
}

const KINDS = { purchase: 'achat_prevu', ending: 'marche_qui_finit' } as const

/** `trajectoire.csv`: what is known of each contract to come, and how many of its year must carry what the target asks. */
export const routeColumns = ({ structures }: Portal): readonly WrittenColumn<RouteRow>[] => [
  {
    name: 'objectif',
    title: 'Objectif',
    description: 'Identifiant de l’objectif, colonne id d’objectifs.csv.',
    type: 'identifier',
    required: true,
    value: ({ route }) => route.target.id,
  },
  {
    name: 'indicateur',
    title: 'Indicateur',
    description: 'Indicateur qui le mesure : /indicateurs/<indicateur>/.',
    type: 'identifier',
    required: true,
    value: ({ route }) => route.indicator.id,
  },
  {
    name: 'objectif_part',
    title: 'Valeur de l’objectif',
    description: 'De 0 à 1.',
    type: 'share',
    unit: 'part',
    required: true,
    value: ({ route }) => route.target.value,
  },
  {
    name: 'annee',
    title: 'Année de signature supposée',
    description: 'Celle de la fin du marché, ou de l’attribution de l’achat, telle qu’annoncée ou supposée.',
    type: 'integer',
    required: true,
    value: ({ year }) => year.year,
  },
  {
    name: 'genre',
    title: 'Genre',
    description:
      'achat_prevu : un achat de la programmation ; marche_qui_finit : un marché dont la fin appelle une suite.',
    type: 'text',
    values: Object.values(KINDS),
    required: true,
    value: ({ part }) => KINDS[part.coming.kind],
  },
  {
    name: 'contrat_id',
    title: 'Marché qui finit',
    description: 'Colonne id de marches.csv ; vide pour un achat prévu.',
    type: 'identifier',
    value: ({ part: { coming } }) => (coming.kind === 'ending' ? coming.id : undefined),
  },
  {
    name: 'identifiant_page',
    title: 'Achat prévu',
    description: 'Colonne identifiant_page d’achats-a-venir.csv ; vide pour un marché qui finit.',
    type: 'identifier',
    value: ({ part: { coming } }) => (coming.kind === 'purchase' ? coming.id : undefined),
  },
  {
    name: 'objet',
    title: 'Objet',
    description: 'Tel que publié.',
    type: 'text',
    value: ({ part }) => part.coming.title,
  },
  {
    name: 'metier',
    title: 'Métier',
    description: 'Colonne metier de metiers.csv, d’après le code CPV ; vide si inconnu.',
    type: 'identifier',
    value: ({ part }) => part.coming.reserving.trade?.slug,
  },
  {
    name: 'fin_ou_publication',
    title: 'Fin, ou publication',
    description: 'Fin au plus tard du marché ; publication de l’achat : un jour, un mois ou un trimestre.',
    type: 'text',
    value: ({ part }) => part.coming.when,
  },
  {
    name: 'annonce',
    title: 'Annoncé par la programmation',
    description:
      'Si la programmation dit qu’il portera ce que l’objectif demande ; vide si elle ne le dit pas.',
    type: 'boolean',
    value: ({ part }) => part.announced,
  },
  {
    name: 'passes_avec',
    title: 'Marchés passés du métier, avec',
    description:
      'Marchés signés du même métier qui portaient ce que l’objectif demande ; vide si trop peu sont connus.',
    type: 'integer',
    value: ({ part }) => part.rate?.counted.yes,
  },
  {
    name: 'passes_connus',
    title: 'Marchés passés du métier, connus',
    description: 'Ceux qui disent s’ils le portaient ; vide si trop peu sont connus.',
    type: 'integer',
    value: ({ part }) => part.rate?.counted.known,
  },
  {
    name: 'passes_inconnus',
    title: 'Marchés passés du métier, inconnus',
    description: 'Ceux qui ne le disent pas : hors de la part.',
    type: 'integer',
    value: ({ part }) => part.rate?.counted.unknown,
  },
  {
    name: 'part_passee',
    title: 'Part passée du métier',
    description: 'passes_avec sur passes_connus, de 0 à 1.',
    type: 'share',
    unit: 'part',
    value: ({ part }) => part.rate?.usual.value,
  },
  {
    name: 'structures',
    title: 'Structures du métier',
    description:
      'Entités du fichier des structures qui déclarent ce métier ; vide si aucun fichier n’est lu ou si le métier est inconnu.',
    type: 'integer',
    value: ({ part: { coming } }) =>
      structures.length > 0 && coming.reserving.trade
        ? countOfStructures(coming.reserving.structures)
        : undefined,
  },
  {
    name: 'articles_possibles',
    title: 'Articles qui permettraient de réserver',
    description:
      'D’après le métier et les structures connues ; aucune si rien ne le permet, à ce que l’on sait ; vide sans fichier des structures ou sans métier.',
    type: 'list',
    value: ({ part: { coming } }) =>
      structures.length > 0 && coming.reserving.trade ? coming.reserving.possible : undefined,
  },
  {
    name: 'a_venir',
    title: 'Marchés à venir de l’année',
    description: 'Nombre de lignes de cet objectif et de cette année.',
    type: 'integer',
    required: true,
    value: ({ year }) => year.parts.length,
  },
  {
    name: 'besoin',
    title: 'Nombre qu’il en faudrait',
    description:
      'Plus petit nombre de marchés à venir de l’année qui suffirait, avec les marchés déjà signés dont on le sait ; plus que a_venir : hors d’atteinte cette année-là.',
    type: 'integer',
    required: true,
    value: ({ year }) => year.needed.known,
  },
  {
    name: 'besoin_min',
    title: 'Le même, si tous les inconnus le portaient',
    description: 'Borne basse de besoin.',
    type: 'integer',
    required: true,
    value: ({ year }) => year.needed.least,
  },
  {
    name: 'besoin_max',
    title: 'Le même, si aucun inconnu ne le portait',
    description: 'Borne haute de besoin.',
    type: 'integer',
    required: true,
    value: ({ year }) => year.needed.most,
  },
]
