import type { PlannedPurchase } from '../../domain/purchase/planned-purchase.ts'
import { CATEGORY_TEXT } from '../../text/contract.ts'
import { formatCount, formatDate, formatNumber } from '../../text/language/format.ts'
import {
  NOT_ESTIMATED,
  STATUS_TEXT,
  UNKNOWN_PERIOD_TEXT,
  formatEstimate,
  formatLots,
  formatPeriod,
} from '../../text/plan.ts'
import { months } from '../contract/properties-money.ts'
import { environmentalLabels, socialLabels } from './properties-responsible.ts'

/** A line of the plan as it stood in one edition. */
export type Line = Partial<PlannedPurchase>

/** One thing that a line says, in one or several fields, and how it reads. */
export interface FieldWords {
  readonly label: string
  readonly fields: readonly (keyof PlannedPurchase)[]
  readonly words: (line: Line, placeOf: (commune: string) => string) => string
}

const NOT_TOLD = 'non renseigné'
const text = (value: string | undefined): string => value ?? NOT_TOLD
const list = (values: readonly string[] | undefined): string =>
  values === undefined
    ? NOT_TOLD
    : values.length === 0
      ? 'aucun'
      : values.join(', ').toLocaleLowerCase('fr-FR')
const ids = (values: readonly string[] | undefined): string =>
  values === undefined || values.length === 0 ? 'aucun' : values.join(', ')

function reserved({ reservedLots, reservedArticles }: Line): string {
  const articles = reservedArticles?.length ? ` (${reservedArticles.join(', ')})` : ''
  return reservedLots === undefined
    ? `nombre non indiqué${articles}`
    : `${formatNumber(reservedLots)}${articles}`
}

/** Every field of a line, in the order in which changes are told. */
export const FIELD_WORDS: readonly FieldWords[] = [
  {
    label: 'Statut',
    fields: ['status'],
    words: ({ status }) => (status ? STATUS_TEXT[status].label.toLocaleLowerCase('fr-FR') : NOT_TOLD),
  },
  {
    label: 'Publication prévue',
    fields: ['plannedPublication'],
    words: ({ plannedPublication: period }) => (period ? formatPeriod(period) : UNKNOWN_PERIOD_TEXT),
  },
  {
    label: 'Publication',
    fields: ['publishedOn'],
    words: ({ publishedOn }) => (publishedOn ? `le ${formatDate(publishedOn)}` : 'pas encore parue'),
  },
  {
    label: 'Attribution prévue',
    fields: ['plannedAward'],
    words: ({ plannedAward }) => (plannedAward ? formatPeriod(plannedAward) : UNKNOWN_PERIOD_TEXT),
  },
  {
    label: 'Estimation',
    fields: ['minAmount', 'maxAmount'],
    words: (line) => {
      const estimate = formatEstimate(line)
      return estimate === NOT_ESTIMATED ? estimate : `${estimate} hors taxes`
    },
  },
  {
    label: 'Durée',
    fields: ['durationMonths'],
    words: ({ durationMonths }) => (durationMonths === undefined ? NOT_TOLD : months(durationMonths)),
  },
  { label: 'Lots', fields: ['lots'], words: ({ lots }) => formatLots(lots) },
  { label: 'Lots réservés', fields: ['reservedLots', 'reservedArticles'], words: reserved },
  {
    label: 'Rencontre avant la consultation',
    fields: ['sourcingOpen', 'sourcingUntil'],
    words: ({ sourcingOpen, sourcingUntil }) => {
      const until = sourcingUntil ? `, jusqu’au ${formatDate(sourcingUntil)}` : ''
      return (sourcingOpen === undefined ? NOT_TOLD : sourcingOpen ? 'ouverte' : 'fermée') + until
    },
  },
  { label: 'Intitulé', fields: ['title'], words: ({ title }) => text(title) },
  { label: 'Description', fields: ['description'], words: ({ description }) => text(description) },
  {
    label: 'Type d’achat',
    fields: ['category'],
    words: ({ category }) => (category ? CATEGORY_TEXT[category].label.toLocaleLowerCase('fr-FR') : NOT_TOLD),
  },
  { label: 'Code CPV', fields: ['cpv'], words: ({ cpv }) => text(cpv) },
  {
    label: 'Service',
    fields: ['requestingService'],
    words: ({ requestingService }) => text(requestingService),
  },
  { label: 'Procédure envisagée', fields: ['procedure'], words: ({ procedure }) => text(procedure) },
  {
    label: 'Volet social',
    fields: ['socialConsiderations'],
    words: (line) => list(socialLabels(line as PlannedPurchase)),
  },
  {
    label: 'Heures d’insertion prévues',
    fields: ['plannedInclusionHours'],
    words: ({ plannedInclusionHours: hours }) =>
      hours === undefined ? NOT_TOLD : formatCount(hours, 'heure', 'heures'),
  },
  {
    label: 'Volet environnemental',
    fields: ['environmentalConsiderations'],
    words: (line) => list(environmentalLabels(line as PlannedPurchase)),
  },
  {
    label: 'Commune',
    fields: ['commune'],
    words: ({ commune }, placeOf) => (commune === undefined ? 'non renseignée' : placeOf(commune)),
  },
  { label: 'Contact', fields: ['contactEmail'], words: ({ contactEmail }) => text(contactEmail) },
  { label: 'Marché renouvelé', fields: ['renews'], words: ({ renews }) => renews ?? 'aucun' },
  { label: 'Marchés attribués', fields: ['contractIds'], words: ({ contractIds }) => ids(contractIds) },
  { label: 'Lien vers l’avis', fields: ['noticeUrl'], words: ({ noticeUrl }) => noticeUrl ?? 'aucun' },
]
