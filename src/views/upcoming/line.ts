import type { IsoDate } from '../../domain/date.ts'
import type { Instant } from '../../domain/notice/instant.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { hasReservedLots } from '../../domain/contract/reserved-kind.ts'
import { MONTHS, dayOfMonth, formatCount, formatDate, formatNumber } from '../../text/language/format.ts'
import { RESERVED_TEXT, formatEstimate, formatLots, formatPeriodMonths } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import type { UpcomingRow } from './row.ts'

/** The first column of a row: a day, a quarter by its months, or words for want of one. */
export interface DueLine {
  /** "20" */
  readonly number?: string
  /** "novembre 2026", "janvier à mars 2027". */
  readonly text: string
  readonly unknown?: true
  /** What that day ends. */
  readonly what?: string
  readonly until?: IsoDate | Instant
  readonly past?: string
}

/** A purchase in the words of the list: four lines on a telephone, four aligned facts on a desk. */
export interface UpcomingLine {
  readonly due: DueLine
  readonly estimate: string
  readonly estimated: boolean
  /** "3 lots", "un seul lot". */
  readonly lots: string
  readonly lotsKnown: boolean
  /** "1 réservé : EA et ESAT", or that it is not told. */
  readonly reserved: string | undefined
  readonly reservedKnown: boolean
  readonly place: string
  readonly placeKnown: boolean
  readonly trade: string
  readonly tradeKnown: boolean
  /** Searched, not shown: what its page says and how it is called. */
  readonly words: string
}

const WHAT = {
  answer: { ahead: 'pour répondre', past: 'passé' },
  meet: { ahead: 'pour rencontrer le service', past: 'rencontres finies' },
} as const

function dueLine({
  due,
  purchase: { plannedPublication },
  publishedOn,
  group,
  referenceDate,
}: UpcomingRow): DueLine {
  if (due?.day !== undefined) {
    const [year, month, day] = due.day.split('-').map(Number) as [number, number, number]
    const { ahead, past } = WHAT[due.what]
    return {
      number: dayOfMonth(day),
      text: `${MONTHS[month - 1]!} ${year}`,
      what: ahead,
      until: due.until,
      past,
    }
  }
  if (due !== undefined)
    return { text: 'sans date limite', what: fr`rencontres ouvertes au ${formatDate(referenceDate)}` }
  if (publishedOn !== undefined) return { text: fr`paru le ${formatDate(publishedOn)}` }
  if (group === 'open' || group === 'closed') return { text: 'paru, jour inconnu', unknown: true }
  if (plannedPublication === undefined) return { text: 'date inconnue', unknown: true }
  return {
    text: formatPeriodMonths(plannedPublication),
    what: group === 'overdue' ? 'date passée' : 'avis prévu',
  }
}

/** For whom lots are reserved, in words; `undefined` where none is, or where the plan does not tell. */
export function reservedWords(purchase: Purchase): string | undefined {
  if (hasReservedLots(purchase) !== true) return undefined
  const { reservedLots, lots, reservedArticles = [] } = purchase
  const number =
    reservedLots === undefined || reservedLots === 0 || lots === 1
      ? 'réservé'
      : lots === undefined
        ? formatCount(reservedLots, 'lot réservé', 'lots réservés')
        : fr`${formatCount(reservedLots, 'lot réservé', 'lots réservés')} sur ${formatNumber(lots)}`
  const whom = [...new Set(reservedArticles.map((article) => RESERVED_TEXT[article].label))]
  return whom.length === 0 ? `${number}, sans dire à qui` : fr`${number} : ${whom.join(' ou ')}`
}

export function upcomingLine(row: UpcomingRow): UpcomingLine {
  const { purchase, facets, trade, place, minAmount, maxAmount } = row
  const { lots, id, description } = purchase
  return {
    due: dueLine(row),
    estimate: formatEstimate(row).replace(/^de /, ''),
    estimated: minAmount !== undefined || maxAmount !== undefined,
    lots: lots === undefined ? 'lots inconnus' : formatLots(lots),
    lotsKnown: lots !== undefined,
    reserved: facets.reserved === undefined ? fr`réservé ? on ne sait pas` : reservedWords(purchase),
    reservedKnown: facets.reserved !== undefined,
    place: place ?? 'lieu inconnu',
    placeKnown: place !== undefined,
    trade: trade?.label ?? 'métier inconnu',
    tradeKnown: trade !== undefined,
    words: [id, description ?? ''].join(' ').trim(),
  }
}
