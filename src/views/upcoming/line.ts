import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { hasReservedLots } from '../../domain/contract/reserved-kind.ts'
import { CATEGORY_TEXT, ENVIRONMENTAL_TEXT, SOCIAL_TEXT } from '../../text/contract.ts'
import { formatCount, formatDate } from '../../text/language/format.ts'
import {
  RESERVED_KIND_TEXT,
  RESERVED_TEXT,
  UNKNOWN_PERIOD_TEXT,
  formatEstimate,
  formatLots,
  formatPeriod,
  formatPlanChange,
} from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import type { Passing } from '../passing.ts'
import { sourcingTag } from '../purchase/sourcing.ts'
import type { UpcomingRow } from './row.ts'

/** A purchase in the words of the list. */
export interface UpcomingLine {
  readonly estimate: string
  readonly estimated: boolean
  /** Trade, type, publication, lots, clauses, place: what is known, in this order. */
  readonly facts: readonly string[]
  /** "1 lot réservé aux EA et ESAT (L2113-12)". */
  readonly reserved: string | undefined
  readonly sourcing: Passing | undefined
  /** What an article would allow: never an announcement. */
  readonly reservable: string | undefined
  /** Searched, not shown: what its page says and how it is called. */
  readonly words: string
  /** What the plan does not say: never left blank. */
  readonly unknown: readonly string[]
  readonly change: string | undefined
}

function publication({
  purchase: { plannedPublication },
  publishedOn,
  facets: { slot },
}: UpcomingRow): string {
  if (slot === 'open')
    return publishedOn === undefined ? 'avis paru' : fr`avis paru le ${formatDate(publishedOn)}`
  return plannedPublication === undefined ? UNKNOWN_PERIOD_TEXT : formatPeriod(plannedPublication)
}

/** For whom lots are reserved, in words; `undefined` where none is, or where the plan does not tell. */
export function reservedWords(purchase: Purchase): string | undefined {
  if (hasReservedLots(purchase) !== true) return undefined
  const { reservedLots, lots, reservedArticles = [] } = purchase
  const number =
    reservedLots === undefined || reservedLots === 0 || lots === 1
      ? 'Réservé'
      : formatCount(reservedLots, 'lot réservé', 'lots réservés')
  const byBeneficiary = Map.groupBy(reservedArticles, (article) => RESERVED_TEXT[article].sentence)
  const whom = [...byBeneficiary].map(([sentence, articles]) => `${sentence} (${articles.join(', ')})`)
  return `${number} ${whom.length === 0 ? 'sans que la programmation dise à qui' : whom.join(' ou ')}`
}

function clauses({ socialConsiderations, environmentalConsiderations }: Purchase): readonly string[] {
  const labels = [
    ...(socialConsiderations ?? [])
      .filter((value) => value !== 'reservedParticipation')
      .map((value) => SOCIAL_TEXT[value].label),
    ...(environmentalConsiderations ?? []).map((value) => ENVIRONMENTAL_TEXT[value].label),
  ]
  const none = socialConsiderations !== undefined && environmentalConsiderations !== undefined
  if (labels.length === 0) return none ? ['sans clause ni critère annoncé'] : []
  return [labels.join(', ').toLocaleLowerCase('fr-FR')]
}

/** What the last edition that touched it did: that it moved says more than that it changed. */
function lastChange({ history, status }: Purchase): string | undefined {
  const last = history.at(-1)!
  const changes = history.filter(({ edition }) => edition === last.edition)
  const moved = changes.find(({ kind }) => kind === 'later' || kind === 'earlier')
  const text = formatPlanChange(moved ?? changes[0]!)
  return status === 'postponed' && moved === undefined
    ? fr`reporté, d'après la programmation ; ${text}`
    : text
}

export function upcomingLine(row: UpcomingRow): UpcomingLine {
  const { purchase, facets, trade, place, minAmount, maxAmount } = row
  const { category, lots } = purchase
  const reserved = reservedWords(purchase)
  const lacks: readonly (false | string)[] = [
    trade === undefined && 'métier',
    category === undefined && 'type',
    lots === undefined && 'nombre de lots',
    facets.reserved === undefined && 'lots réservés',
    facets.social === undefined && 'clauses sociales',
    facets.environmental === undefined && 'clauses environnementales',
    facets.sourcing === undefined && 'sourcing',
    place === undefined && 'commune',
  ]
  return {
    estimate: formatEstimate(row),
    estimated: minAmount !== undefined || maxAmount !== undefined,
    facts: [
      ...(trade === undefined ? [] : [trade.label]),
      ...(category === undefined ? [] : [CATEGORY_TEXT[category].label.toLocaleLowerCase('fr-FR')]),
      publication(row),
      ...(lots === undefined ? [] : [formatLots(lots)]),
      ...clauses(purchase),
      ...(place === undefined ? [] : [place]),
    ],
    reserved,
    sourcing: sourcingTag(row),
    reservable:
      reserved !== undefined || !facets.reservable?.length
        ? undefined
        : facets.reservable.map((kind) => RESERVED_KIND_TEXT[kind].short).join(', '),
    words: [purchase.id, purchase.description ?? ''].join(' ').trim(),
    unknown: lacks.filter((lack) => lack !== false),
    change: lastChange(purchase),
  }
}
