import type {
  PlanChange,
  PlanStatus,
  PlannedPurchase,
  ReservedArticle,
} from '../domain/purchase/planned-purchase.ts'
import type { Period } from '../domain/period.ts'
import { firstDayOf, isQuarter } from '../domain/period.ts'
import type { PurchaseStage } from '../domain/purchase/purchase-stage.ts'
import type { ReservedKind } from '../domain/contract/reserved-kind.ts'
import { thresholdOf } from '../domain/reference/threshold.ts'
import type { Threshold } from '../domain/reference/threshold.ts'
import type { CodedLabel } from './contract-kinds.ts'
import { MONTHS, NBSP, formatCount, formatEuros, formatMonth } from './language/format.ts'
import { fr } from './language/typography.ts'

/** Where no plan is read: whether one is published elsewhere is not known here. */
export const NO_PLAN = fr`Les fichiers lus ne contiennent aucune programmation des achats`

/** On every page that shows a plan. */
export const PLAN_NOTICE = fr`Cette programmation est un document prévisionnel, non exhaustif, et n'engage pas l'acheteur : un achat annoncé peut être modifié, reporté ou abandonné.`

/** `code` is the word of the files (`statut`); `label` is said of one purchase. */
export const STATUS_TEXT: Record<PlanStatus, CodedLabel> = {
  announced: { code: 'annonce', label: 'Annoncé', plural: 'Annoncés' },
  sourcing: { code: 'sourcing', label: 'Sourcing', plural: 'Sourcing' },
  published: { code: 'publie', label: 'Publié', plural: 'Publiés' },
  awarded: { code: 'attribue', label: 'Attribué', plural: 'Attribués' },
  postponed: { code: 'reporte', label: 'Reporté', plural: 'Reportés' },
  abandoned: { code: 'abandonne', label: 'Abandonné', plural: 'Abandonnés' },
}

/** Where a purchase stands on the reference date. `plural` is the heading of a list of them. */
export const STAGE_TEXT: Record<PurchaseStage, CodedLabel & { readonly sentence: string }> = {
  upcoming: {
    code: 'a-venir',
    label: 'À venir',
    plural: 'Achats à venir',
    sentence: fr`La consultation n'est pas encore parue.`,
  },
  overdue: {
    code: 'date-passee',
    label: 'Date passée, pas encore paru',
    plural: 'Date passée, pas encore parus',
    sentence: fr`La date annoncée est passée et, d'après la programmation, la consultation n'est pas parue.`,
  },
  open: {
    code: 'publie',
    label: 'Consultation publiée',
    plural: 'Consultations publiées',
    sentence: fr`La consultation est parue : la date limite de réponse est dans l'avis, qui seul fait foi.`,
  },
  awarded: {
    code: 'attribue',
    label: 'Attribué',
    plural: 'Achats attribués',
    sentence: fr`Le marché est attribué : il n'est plus possible d'y répondre.`,
  },
  abandoned: {
    code: 'abandonne',
    label: 'Abandonné',
    plural: 'Achats abandonnés',
    sentence: fr`L'acheteur a renoncé à cet achat.`,
  },
  dropped: {
    code: 'retire',
    label: 'Retiré de la programmation',
    plural: 'Achats retirés de la programmation',
    sentence: fr`La dernière édition ne contient plus cet achat, sans dire pourquoi.`,
  },
}

/** For whom an article reserves a lot: `label` in a list, `sentence` after "Réservé". */
export const RESERVED_TEXT: Record<ReservedArticle, { readonly label: string; readonly sentence: string }> = {
  'L2113-12': { label: 'EA et ESAT', sentence: 'aux entreprises adaptées (EA) et aux ESAT' },
  'L2113-13': { label: 'SIAE', sentence: fr`aux structures d'insertion par l'activité économique (SIAE)` },
  'L2113-13-1': { label: 'travail en détention', sentence: 'aux opérateurs du travail en détention' },
  'L2113-14': { label: 'EA, ESAT et SIAE', sentence: 'aux EA, aux ESAT et aux SIAE ensemble' },
  'L2113-15': { label: 'ESS', sentence: fr`aux entreprises de l'économie sociale et solidaire (ESS)` },
  'L2113-16': { label: 'ESS', sentence: fr`aux entreprises de l'économie sociale et solidaire (ESS)` },
}

/** For whom lots are reserved: `code` stands in addresses, feeds and calendars. */
export const RESERVED_KIND_TEXT: Record<ReservedKind, CodedLabel & { readonly short: string }> = {
  disability: {
    code: 'ea-esat',
    label: 'Entreprise adaptée ou ESAT',
    plural: 'Entreprises adaptées et ESAT',
    short: 'EA et ESAT',
  },
  inclusion: {
    code: 'siae',
    label: 'Structure d’insertion (SIAE)',
    plural: 'Structures d’insertion (SIAE)',
    short: 'SIAE',
  },
  ess: {
    code: 'ess',
    label: 'Économie sociale et solidaire (ESS)',
    plural: 'Économie sociale et solidaire (ESS)',
    short: 'ESS',
  },
  prison: {
    code: 'detention',
    label: 'Travail en détention',
    plural: 'Travail en détention',
    short: 'travail en détention',
  },
}

/** What an edition did to a purchase: `code` for files and entries of feeds. */
export const CHANGE_TEXT: Record<PlanChange['kind'], { readonly code: string; readonly label: string }> = {
  added: { code: 'ajoute', label: 'annoncé' },
  earlier: { code: 'avance', label: 'avancé' },
  later: { code: 'reporte', label: 'reporté' },
  changed: { code: 'modifie', label: 'modifié' },
  dropped: { code: 'retire', label: 'retiré' },
  returned: { code: 'revenu', label: 'revenu dans la programmation' },
}

export const UNKNOWN_PERIOD_TEXT = 'date non annoncée'
export const NOT_ESTIMATED = 'montant non estimé'

/** "1er trimestre 2027", "mars 2027". */
export function formatPeriod(period: Period): string {
  if (!isQuarter(period)) return formatMonth(period)
  const number = Number(period.slice(6))
  return `${number === 1 ? '1er' : `${number}e`}\u00a0trimestre\u00a0${period.slice(0, 4)}`
}

/** "octobre à décembre 2026", "mars 2027": a quarter by its months. */
export function formatPeriodMonths(period: Period): string {
  if (!isQuarter(period)) return formatMonth(period)
  const first = Number(firstDayOf(period).slice(5, 7)) - 1
  return fr`${MONTHS[first]!} à ${MONTHS[first + 2]!} ${period.slice(0, 4)}`
}

/** "au 1er trimestre 2027", "en mars 2027". */
export function inPeriod(period: Period): string {
  return `${isQuarter(period) ? 'au' : 'en'} ${formatPeriod(period)}`
}

/** "de 80 000 € à 140 000 €", without tax; an estimate of the buyer, for the whole duration. */
export function formatEstimate({
  minAmount,
  maxAmount,
}: Pick<PlannedPurchase, 'minAmount' | 'maxAmount'>): string {
  if (minAmount === undefined && maxAmount === undefined) return NOT_ESTIMATED
  if (minAmount === undefined) return fr`jusqu'à ${formatEuros(maxAmount!)}`
  if (maxAmount === undefined) return `à partir de ${formatEuros(minAmount)}`
  if (minAmount === maxAmount) return `environ ${formatEuros(maxAmount)}`
  return `de ${formatEuros(minAmount)} à ${formatEuros(maxAmount)}`
}

/** "2 lots", "un seul lot", "nombre de lots non indiqué". */
export function formatLots(lots: number | undefined): string {
  if (lots === undefined) return 'nombre de lots non indiqué'
  return lots === 1 ? `un${NBSP}seul${NBSP}lot` : formatCount(lots, 'lot', 'lots')
}

/** The rule behind "à la portée d'une TPE": a choice of the portal, said beside every use of it. */
export function smallFirmRule(thresholds: readonly Threshold[]): string {
  const euros = (id: string) => formatEuros(BigInt(thresholdOf(id, thresholds).value) * 100n)
  return fr`Un lot vaut au plus ${euros('tpe-fournitures-services')} par an en fournitures et services, ${euros('tpe-travaux')} en travaux, d'après l'estimation haute. C'est une règle de ce site, non de la loi. L'estimation est partagée entre les lots et les années. Sans nombre de lots, l'achat compte pour un seul.`
}
