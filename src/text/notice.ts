import { parisTime } from '../domain/notice/instant.ts'
import type { Instant } from '../domain/notice/instant.ts'
import type { NoticeNature } from '../domain/notice/notice.ts'
import type { NoticeStage } from '../domain/notice/notice-stage.ts'
import type { IsoDate } from '../domain/date.ts'
import type { CodedLabel } from './contract-kinds.ts'
import { NBSP, formatDate } from './language/format.ts'
import { fr } from './language/typography.ts'

/** On every page that shows notices. */
export const NOTICE_NOTE = fr`L'avis seul fait foi : ce site le résume, et un avis rectificatif peut paraître à tout moment. Ouvrez-le avant de répondre.`

/** Where a notice stands on the reference date: `code` stands in files. */
export const NOTICE_STAGE_TEXT: Record<NoticeStage, CodedLabel> = {
  open: { code: 'ouverte', label: 'Consultation ouverte', plural: 'Consultations ouvertes' },
  undated: {
    code: 'date-inconnue',
    label: 'Date limite inconnue',
    plural: 'Date limite inconnue',
  },
  closed: { code: 'close', label: 'Date limite passée', plural: 'Date limite passée' },
  awarded: { code: 'attribuee', label: 'Résultat paru', plural: 'Résultat paru' },
  cancelled: { code: 'annulee', label: 'Consultation annulée', plural: 'Consultations annulées' },
  informing: { code: 'information', label: 'Avis d’information', plural: 'Avis d’information' },
}

/** What a version of a notice is. */
export const NATURE_TEXT: Record<NoticeNature, string> = {
  call: 'Avis de marché',
  rectification: 'Avis rectificatif',
  cancellation: 'Avis d’annulation',
  result: 'Résultat',
  information: 'Avis d’information',
}

/** A version that puts a whole notice in place of an earlier one. */
export const NEW_VERSION = 'Avis de marché, nouvelle version'

/** "16 avril 2026 à 12 h", "16 avril 2026 à 17 h 30": what clocks of Paris show. */
export function formatMoment(instant: Instant): string {
  const { day, hour, minute } = parisTime(instant)
  const minutes = minute === 0 ? '' : `${NBSP}${String(minute).padStart(2, '0')}`
  return fr`${formatDate(day)} à ${hour}${NBSP}h${minutes}`
}

/** "jusqu’au 16 avril 2026 à 12 h (heure de Paris)". */
export function untilMoment(instant: Instant): string {
  return fr`jusqu'au ${formatMoment(instant)} (heure de Paris)`
}

/** Without a reader's clock nothing is told in the present: "Au 31 octobre 2026, on pouvait répondre jusqu’au …". */
export function datedDeadline(instant: Instant, referenceDate: IsoDate): string {
  return fr`Au ${formatDate(referenceDate)}, on pouvait répondre ${untilMoment(instant)}.`
}

/** Once the reader's clock has passed it. */
export function passedDeadline(instant: Instant): string {
  return fr`La date limite était le ${formatMoment(instant)}.`
}
