import { parisTime } from '../../../domain/notice/instant.ts'
import type { Portal } from '../../../domain/portal.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/data/citation.ts'
import { shortLine } from '../../../text/language/clean-text.ts'
import { NOTICE_NOTE, untilMoment } from '../../../text/notice.ts'
import { fr } from '../../../text/language/typography.ts'
import type { NoticeView } from '../../../views/notice/view.ts'
import { noticeFacts } from '../../../views/notice/words.ts'
import { addressAt } from '../feeds/site-address.ts'
import type { SiteAddress } from '../feeds/site-address.ts'
import type { CalendarEvent } from './event.ts'

const LONGEST_SUMMARY = 140
/** Time enough to write an answer. */
const ALARM_DAYS = 7

/** How often the deadline moved, and whether it was called off: what SEQUENCE counts. */
function changesOf({ notice: { versions } }: NoticeView): number {
  return versions.filter(
    ({ nature, deadline }, index) =>
      index > 0 && (nature === 'cancellation' || deadline !== versions[index - 1]!.deadline),
  ).length
}

/** The deadline of a notice that can be answered, or that was cancelled; none where it is not known. */
export function noticeEvents(view: NoticeView, portal: Portal, site: SiteAddress): readonly CalendarEvent[] {
  const { notice, path, heading, trade, stage, mayBeAnswered, profile } = view
  const { deadline, versions } = notice
  if (deadline === undefined || !(mayBeAnswered || stage === 'cancelled')) return []
  const url = addressAt(site, path)
  const published = notice.publishedOn ?? portal.referenceDate
  return [
    {
      uid: `${notice.slug}-reponse@${site.host}`,
      day: parisTime(deadline).day,
      at: deadline,
      alarmDays: ALARM_DAYS,
      sequence: changesOf(view),
      summary: shortLine(fr`Date limite de réponse — ${heading}`, LONGEST_SUMMARY),
      description: [
        ...(portal.demonstration ? [DEMONSTRATION_NOTICE, ''] : []),
        heading,
        fr`Répondre ${untilMoment(deadline)}.`,
        '',
        ...noticeFacts(view).map(({ label, value }) => fr`${label} : ${value}`),
        '',
        NOTICE_NOTE,
        ...(profile === undefined ? [] : [fr`Où répondre : ${profile}`]),
        fr`La fiche de cette consultation : ${url}`,
      ].join('\n'),
      url,
      status: stage === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
      category: trade?.label,
      created: published,
      lastModified: versions.at(-1)?.publishedOn ?? published,
      subject: notice.slug,
    },
  ]
}
