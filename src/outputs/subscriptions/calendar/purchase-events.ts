import type { IsoDate } from '../../../domain/date.ts'
import { firstDayOf, lastDayOf } from '../../../domain/period.ts'
import type { Period } from '../../../domain/period.ts'
import type { Purchase } from '../../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../../domain/portal.ts'
import { formatDate } from '../../../text/language/format.ts'
import { PLAN_NOTICE, inPeriod } from '../../../text/plan.ts'
import { latestChange, shortPeriod } from '../../../text/plan-change.ts'
import { fr } from '../../../text/language/typography.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/data/citation.ts'
import { shortLine } from '../../../text/language/clean-text.ts'
import { purchaseProperties } from '../feeds/purchase-properties.ts'
import { addressAt } from '../feeds/site-address.ts'
import type { PurchaseView } from '../../../views/purchase/view.ts'
import type { SiteAddress } from '../feeds/site-address.ts'
import { dateChanges } from './date-changes.ts'
import type { CalendarEvent } from './event.ts'

const LONGEST_SUMMARY = 140
/** Time enough to ask for an appointment. */
const ALARM_DAYS = 7

/** What an event is for, in words, and its day. */
interface Occasion {
  readonly name: 'publication' | 'sourcing'
  readonly day: IsoDate
  readonly lastDay?: IsoDate
  readonly alarmDays?: number
  /** Before the title. */
  readonly lead: string
  readonly explained: string
  readonly certain: boolean
  /** Known not to take place any more: calendars that hold it take it away. */
  readonly calledOff?: boolean
  readonly sequence: number
}

/**
 * What is left of a planned period on the day of the edition that announced it: an event is never set where nobody could
 * have known of it. That edition's day alone where the period was over by then.
 */
function planned({ history, announcedOn }: Purchase, period: Period): Pick<Occasion, 'day' | 'lastDay'> {
  const told = history.findLast(({ after }) => after?.plannedPublication === period)?.edition ?? announcedOn
  const [first, last] = [firstDayOf(period), lastDayOf(period)]
  const day = told > first ? told : first
  return { day, lastDay: day > last ? day : last }
}

/** The day of publication where it is known, else the whole planned period: no day that was not announced. */
function publication({ purchase, publishedOn, stage, isOut }: PurchaseView): readonly Occasion[] {
  const { plannedPublication } = purchase
  const isMovedByNotice = purchase.publishedOn === undefined && publishedOn !== undefined
  const sequence = dateChanges(purchase, ['plannedPublication', 'publishedOn']) + (isMovedByNotice ? 1 : 0)
  if (publishedOn !== undefined) {
    return [
      {
        name: 'publication',
        day: publishedOn,
        lead: isOut ? 'Consultation publiée' : 'Publication prévue',
        explained: fr`${isOut ? 'Consultation publiée' : 'Publication prévue'} le ${formatDate(publishedOn)}. La date limite de réponse est dans l'avis, qui seul fait foi.`,
        certain: isOut,
        sequence,
      },
    ]
  }
  if (plannedPublication === undefined) return []
  const state = {
    upcoming: 'publication prévue',
    overdue: 'publication prévue, pas encore parue',
    open: 'consultation publiée, jour non indiqué',
    awarded: 'attribué',
    abandoned: 'abandonné',
    dropped: 'retiré de la programmation',
  }[stage]
  return [
    {
      name: 'publication',
      ...planned(purchase, plannedPublication),
      lead: fr`${shortPeriod(plannedPublication)} : ${state}`,
      explained: fr`Publication prévue ${inPeriod(plannedPublication)} : le jour n'est pas annoncé, l'événement dure toute la période.`,
      certain: false,
      sequence,
    },
  ]
}

/** Called off where the plan closes it, or the consultation is out, before its day. */
function sourcing({ purchase, isSourcingOpen }: PurchaseView, referenceDate: IsoDate): readonly Occasion[] {
  const { sourcingUntil } = purchase
  if (sourcingUntil === undefined) return []
  return [
    {
      name: 'sourcing',
      day: sourcingUntil,
      alarmDays: ALARM_DAYS,
      lead: 'Fin du sourcing',
      explained: fr`Dernier jour pour rencontrer l'acheteur avant la consultation : le ${formatDate(sourcingUntil)}.`,
      certain: false,
      calledOff: sourcingUntil > referenceDate && isSourcingOpen === false,
      sequence: dateChanges(purchase, ['sourcingUntil', 'sourcingOpen', 'status', 'publishedOn']),
    },
  ]
}

function describe(view: PurchaseView, { explained }: Occasion, portal: Portal, url: string): string {
  const { purchase } = view
  const { title, description } = purchase
  const { edition, sentences } = latestChange(purchase)
  return [
    ...(portal.demonstration ? [DEMONSTRATION_NOTICE, ''] : []),
    title,
    explained,
    '',
    ...(description === undefined ? [] : [description, '']),
    ...purchaseProperties(view).map(([label, value]) => fr`${label} : ${value}`),
    '',
    fr`Édition du ${formatDate(edition)}. ${sentences.join(' ')}`,
    '',
    PLAN_NOTICE,
    fr`La fiche de cet achat : ${url}`,
  ].join('\n')
}

/** Events of a purchase that is ahead, or that was given up; none where no date is known. */
export function purchaseEvents(
  view: PurchaseView,
  portal: Portal,
  site: SiteAddress,
): readonly CalendarEvent[] {
  const { purchase, path, trade, isAhead, isCancelled } = view
  if (!isCancelled && !isAhead) return []
  const url = addressAt(site, path)
  const occasions = [...publication(view), ...sourcing(view, portal.referenceDate)]
  return occasions.map((occasion) => ({
    uid: `${purchase.slug}-${occasion.name}@${site.host}`,
    day: occasion.day,
    lastDay: occasion.lastDay,
    alarmDays: occasion.alarmDays,
    sequence: occasion.sequence,
    summary: shortLine(`${occasion.lead} — ${purchase.title}`, LONGEST_SUMMARY),
    description: describe(view, occasion, portal, url),
    url,
    status: isCancelled || occasion.calledOff ? 'CANCELLED' : occasion.certain ? 'CONFIRMED' : 'TENTATIVE',
    category: trade?.label,
    created: purchase.announcedOn,
    lastModified: latestChange(purchase).edition,
    subject: purchase.slug,
  }))
}
