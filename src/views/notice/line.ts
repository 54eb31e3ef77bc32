import { MONTHS, formatDate } from '../../text/language/format.ts'
import { NOT_ESTIMATED, formatEstimate, formatLots } from '../../text/plan.ts'
import { NOTICE_STAGE_TEXT } from '../../text/notice.ts'
import { fr } from '../../text/language/typography.ts'
import { parisTime } from '../../domain/notice/instant.ts'
import type { Instant } from '../../domain/notice/instant.ts'
import { RESERVED_UNKNOWN, noticeReserved } from './words.ts'
import type { NoticeView } from './view.ts'

/** A deadline as a row shows it, parted. */
export interface DueText {
  readonly day: string
  /** "novembre 2026" */
  readonly month: string
  /** "12 h" */
  readonly hour: string
}

/** A notice in the words of a list. */
export interface NoticeLine {
  readonly due: DueText
  /** Trade, lots, amount, place, and for past ones what became of it: what is known, in this order. */
  readonly facts: readonly string[]
  readonly reserved: { readonly text: string; readonly unknown: boolean }
  readonly isReserved: boolean
  readonly links: readonly { readonly text: string; readonly address: string }[]
}

function dueText(deadline: Instant | undefined): DueText {
  if (deadline === undefined) return { day: '', month: '', hour: '' }
  const { day, hour, minute } = parisTime(deadline)
  const month = MONTHS[Number(day.slice(5, 7)) - 1]!
  return {
    day: String(Number(day.slice(8))),
    month: `${month} ${day.slice(0, 4)}`,
    hour: fr`à ${hour} h${minute === 0 ? '' : ` ${String(minute).padStart(2, '0')}`}`,
  }
}

export function noticeLine(view: NoticeView): NoticeLine {
  const { notice, trade, stage, place, mayBeAnswered, profile } = view
  const estimate = formatEstimate(view)
  const reserved = noticeReserved(view)
  const links = [
    mayBeAnswered && profile !== undefined && { text: 'site des consultations', address: profile },
    notice.url !== undefined && { text: 'avis', address: notice.url },
  ]
  return {
    due: dueText(notice.deadline),
    facts: [
      ...(mayBeAnswered ? [] : [NOTICE_STAGE_TEXT[stage].label.toLocaleLowerCase('fr-FR')]),
      ...(notice.publishedOn === undefined ? [] : [fr`paru le ${formatDate(notice.publishedOn)}`]),
      trade?.label ?? 'métier inconnu',
      ...(notice.lots === undefined ? [] : [formatLots(notice.lots.length)]),
      ...(estimate === NOT_ESTIMATED ? [] : [estimate]),
      ...(place === undefined ? [] : [place]),
    ],
    reserved: { text: reserved ?? RESERVED_UNKNOWN, unknown: reserved === undefined },
    isReserved: (notice.reserved?.length ?? 0) > 0,
    links: links.filter((link) => link !== false),
  }
}
