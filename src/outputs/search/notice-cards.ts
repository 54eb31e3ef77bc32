import type { Portal } from '../../domain/portal.ts'
import { yearOf } from '../../domain/date.ts'
import { parisTime } from '../../domain/notice/instant.ts'
import { formatMoment } from '../../text/notice.ts'
import { formatEstimate } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import { openNotices } from '../../views/notice/view.ts'
import type { NoticeView } from '../../views/notice/view.ts'
import { noticeReserved } from '../../views/notice/words.ts'
import type { SearchCard } from './card.ts'

function recordOf(view: NoticeView): SearchCard {
  const { notice, path, heading, trade, place } = view
  const { deadline, publishedOn, cpvs, category, references } = notice
  const reserved = noticeReserved(view)
  const day = deadline === undefined ? undefined : parisTime(deadline).day
  return {
    kind: 'consultation',
    path,
    title: heading,
    facts: [
      deadline === undefined ? 'date limite inconnue' : fr`date limite : ${formatMoment(deadline)}`,
      formatEstimate(view),
    ],
    names: [...(trade === undefined ? [] : [trade.label]), ...(reserved === undefined ? [] : [reserved])],
    keys: [notice.id, ...cpvs, ...references, place, trade?.description, ...(trade?.otherNames ?? [])].filter(
      (key) => key !== undefined,
    ),
    year: publishedOn === undefined ? undefined : yearOf(publishedOn),
    trades: trade === undefined ? [] : [trade.slug],
    category,
    date: day,
    amount: view.maxAmount ?? view.minAmount,
  }
}

/** Notices that could be answered on the reference date; the others are told by their purchase or their contract. */
export function noticeCards(portal: Portal): readonly SearchCard[] {
  return openNotices(portal).map(recordOf)
}
