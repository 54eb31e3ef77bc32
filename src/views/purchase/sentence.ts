import { NOTICE_STAGE_TEXT, datedDeadline, passedDeadline } from '../../text/notice.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatDate } from '../../text/language/format.ts'
import {
  NOT_ESTIMATED,
  STAGE_TEXT,
  UNKNOWN_PERIOD_TEXT,
  formatEstimate,
  formatLots,
  formatPeriod,
  inPeriod,
} from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import type { Passing } from '../passing.ts'
import { sourcingSentence } from './sourcing.ts'
import type { PurchaseView } from './view.ts'

const OF_CATEGORY = { works: 'de travaux', goods: 'de fournitures', services: 'de services' } as const

/** What stands over the title: the stage, and works, goods or services. */
export function purchaseKicker({ purchase, stage, noticeStage }: PurchaseView): Passing {
  const { category, notice } = purchase
  const kind = category === undefined ? '' : ` ${OF_CATEGORY[category]}`
  const called = (words: string) => fr`${words}, achat${kind}`
  switch (stage) {
    case 'open':
      return noticeStage === 'open'
        ? {
            text: called('Consultation'),
            until: notice!.deadline,
            past: called(NOTICE_STAGE_TEXT.closed.label),
          }
        : { text: called(noticeStage === 'closed' ? NOTICE_STAGE_TEXT.closed.label : STAGE_TEXT.open.label) }
    case 'awarded':
      return { text: `Achat${kind} attribué` }
    case 'abandoned':
      return { text: `Achat${kind} abandonné` }
    case 'dropped':
      return { text: `Achat${kind} retiré de la programmation` }
    default:
      return { text: `Achat${kind} annoncé` }
  }
}

/** A plan may hold only what is to come: leaving out what is published says nothing of its end. */
function leftOut({ purchase: { dropped }, stage }: PurchaseView): readonly Passing[] {
  return dropped && stage === 'open'
    ? [
        {
          text: fr`La dernière édition de la programmation ne contient plus cet achat, sans dire ce qu'il est devenu.`,
        },
      ]
    : []
}

/** Until when the notice may be answered: its own words where it is read and tells. */
function deadline({ purchase: { notice }, noticeStage, referenceDate }: PurchaseView): Passing {
  if (notice?.deadline === undefined)
    return { text: fr`La date limite de réponse est dans l'avis, qui seul fait foi.` }
  const past = passedDeadline(notice.deadline)
  return noticeStage === 'open'
    ? { text: datedDeadline(notice.deadline, referenceDate), until: notice.deadline, past }
    : { text: past }
}

function when(view: PurchaseView): readonly Passing[] {
  const { purchase, publishedOn, stage, referenceDate } = view
  const { plannedPublication } = purchase
  switch (stage) {
    case 'upcoming':
      return [
        {
          text:
            plannedPublication === undefined
              ? fr`Publication : ${UNKNOWN_PERIOD_TEXT}.`
              : `Publication prévue ${inPeriod(plannedPublication)}.`,
        },
      ]
    case 'overdue':
      return [
        {
          text: fr`Au ${formatDate(referenceDate)}, la date annoncée était passée (${inPeriod(plannedPublication!)}) et, d'après la programmation, la consultation n'était pas parue.`,
        },
      ]
    case 'open':
      return [
        {
          text:
            publishedOn === undefined
              ? fr`La consultation est parue.`
              : fr`La consultation est parue le ${formatDate(publishedOn)}.`,
        },
        deadline(view),
      ]
    default:
      return [{ text: STAGE_TEXT[stage].sentence }]
  }
}

function howMuch(view: PurchaseView): string {
  const estimate = formatEstimate(view)
  const amount = estimate === NOT_ESTIMATED ? estimate : `estimation ${estimate} hors taxes`
  return `${amount}, ${formatLots(view.purchase.lots)}`
}

/** Where it stands, unless it merely lies ahead: its facts and marks say that. */
export function standingSentences(view: PurchaseView): readonly Passing[] {
  return view.stage === 'upcoming' ? [] : [...when(view), ...leftOut(view)]
}

/** The purchase in its first sentences: where it stands, when, how much; what is over is said first. */
export function purchaseSentences(view: PurchaseView): readonly Passing[] {
  const sourcing = sourcingSentence(view)
  return [
    ...when(view),
    ...leftOut(view),
    { text: `${capitalFirst(howMuch(view))}.` },
    ...(sourcing === undefined ? [] : [sourcing]),
  ]
}

/** The same as one text, dated: for search results and previews. */
export function purchaseSentence(view: PurchaseView): string {
  return purchaseSentences(view)
    .map(({ text }) => text)
    .join(' ')
}

/** Words for a list: "1er trimestre 2027", "paru le 8 février 2027". */
export function whenShort({ purchase: { plannedPublication }, publishedOn, isOut }: PurchaseView): string {
  if (isOut) return `paru le ${formatDate(publishedOn!)}`
  return plannedPublication === undefined ? UNKNOWN_PERIOD_TEXT : formatPeriod(plannedPublication)
}
