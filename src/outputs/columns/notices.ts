import { parisTime } from '../../domain/notice/instant.ts'
import type { Notice } from '../../domain/notice/notice.ts'
import type { Portal } from '../../domain/portal.ts'
import { codesOf } from '../../text/codes.ts'
import { CATEGORY_TEXT } from '../../text/contract.ts'
import { NOTICE_STAGE_TEXT } from '../../text/notice.ts'
import { RESERVED_KIND_TEXT } from '../../text/plan.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { ID_PATTERN } from '../../tables/patterns.ts'
import { noticeView } from '../../views/notice/view.ts'
import type { NoticeView } from '../../views/notice/view.ts'
import { sourceColumns } from './shared.ts'

const HOUR_PATTERN = String.raw`\d{2}:\d{2}`

const identity: readonly WrittenColumn<Notice>[] = [
  {
    name: 'avis_id',
    title: 'Identifiant de la page',
    description: 'La page de l’avis est /consultations/<avis_id>/.',
    type: 'identifier',
    pattern: ID_PATTERN,
    required: true,
    value: ({ slug }) => slug,
  },
  {
    name: 'id',
    title: 'Identifiant publié',
    description: 'Numéro du premier avis, tel que publié.',
    type: 'identifier',
    required: true,
    value: ({ id }) => id,
  },
  {
    name: 'objet',
    title: 'Objet',
    description: 'Objet de l’avis, tel que publié.',
    type: 'text',
    value: ({ title }) => title,
  },
  {
    name: 'type_achat',
    title: 'Type d’achat',
    description: 'Travaux, fournitures ou services, tel que l’avis le dit.',
    type: 'identifier',
    values: codesOf(CATEGORY_TEXT),
    value: ({ category }) => category && CATEGORY_TEXT[category].code,
  },
  {
    name: 'cpv',
    title: 'Codes CPV',
    description: 'Codes CPV, le principal d’abord ; vide si l’avis n’en donne pas.',
    type: 'list',
    value: ({ cpvs }) => (cpvs.length === 0 ? undefined : cpvs),
  },
  {
    name: 'publie_le',
    title: 'Paru le',
    description: 'Jour du premier avis.',
    type: 'date',
    value: ({ publishedOn }) => publishedOn,
  },
]

function twoDigits({ hour, minute }: ReturnType<typeof parisTime>): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
}

const answering: readonly WrittenColumn<Notice>[] = [
  {
    name: 'date_limite',
    title: 'Date limite',
    description:
      'Dernier jour pour répondre, d’après la dernière version de l’avis ; vide si un rectificatif l’a changée dans des mots qui ne se lisent pas.',
    type: 'date',
    value: ({ deadline }) => deadline && parisTime(deadline).day,
  },
  {
    name: 'heure_limite',
    title: 'Heure limite',
    description: 'Heure de Paris, par exemple 12:00.',
    type: 'identifier',
    pattern: HOUR_PATTERN,
    value: ({ deadline }) => deadline && twoDigits(parisTime(deadline)),
  },
  {
    name: 'lots',
    title: 'Nombre de lots',
    description: 'Vide si l’avis ne le dit pas.',
    type: 'integer',
    value: ({ lots }) => lots?.length,
  },
  {
    name: 'lots_reserves',
    title: 'Nombre de lots réservés',
    description: 'Vide si l’avis ne le dit pas.',
    type: 'integer',
    value: ({ reservedLots }) => reservedLots,
  },
  {
    name: 'reserve_a',
    title: 'Réservé à',
    description: 'Structures seules à pouvoir répondre ; aucune si l’avis dit qu’il n’est pas réservé.',
    type: 'list',
    values: codesOf(RESERVED_KIND_TEXT),
    value: ({ reserved }) => reserved?.map((kind) => RESERVED_KIND_TEXT[kind].code),
  },
  {
    name: 'estimation_eur',
    title: 'Estimation',
    description:
      'Estimation de l’avis, tous lots réunis, en euros hors taxes ; vide si elle manque ou vaut 0.',
    type: 'amount',
    unit: 'EUR',
    value: ({ estimate }) => estimate,
  },
  {
    name: 'lien_avis',
    title: 'Adresse de l’avis',
    description: 'Là où l’avis est publié, qui seul fait foi.',
    type: 'text',
    value: ({ url }) => url,
  },
]

function linkColumns(portal: Portal): readonly WrittenColumn<Notice>[] {
  const of =
    <Value>(value: (view: NoticeView) => Value) =>
    (notice: Notice) =>
      value(noticeView(portal, notice))
  return [
    {
      name: 'etat',
      title: 'État',
      description: 'À la date d’arrêt.',
      type: 'identifier',
      values: codesOf(NOTICE_STAGE_TEXT),
      required: true,
      value: of(({ stage }) => NOTICE_STAGE_TEXT[stage].code),
    },
    {
      name: 'metier',
      title: 'Métier',
      description: 'Colonne metier de metiers.csv, d’après le premier code CPV ; vide si inconnu.',
      type: 'identifier',
      pattern: ID_PATTERN,
      value: of(({ trade }) => trade?.slug),
    },
    {
      name: 'identifiant_page',
      title: 'Achat prévu',
      description:
        'Colonne identifiant_page de achats-a-venir.csv : l’achat que l’avis publie, par lien publié ; rien n’est deviné.',
      type: 'identifier',
      pattern: ID_PATTERN,
      value: of(({ purchase }) => purchase?.slug),
    },
  ]
}

/** `consultations.csv`: a line a notice over all its versions; names of people and e-mails never reach it (rule 11). */
export function noticeColumns(portal: Portal): readonly WrittenColumn<Notice>[] {
  return [
    ...identity,
    ...answering,
    ...linkColumns(portal),
    ...sourceColumns<Notice>(({ versions }) => versions[0]?.ref),
  ]
}
