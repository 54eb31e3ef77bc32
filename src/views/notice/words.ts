import type { Portal } from '../../domain/portal.ts'
import { formatCount } from '../../text/language/format.ts'
import { RESERVED_KIND_TEXT, NOT_ESTIMATED, formatEstimate, formatLots } from '../../text/plan.ts'
import { datedDeadline, formatMoment, passedDeadline } from '../../text/notice.ts'
import { fr } from '../../text/language/typography.ts'
import type { NoticeView } from './view.ts'

/** One of the four facts that a firm looks for first. */
export interface NoticeFact {
  readonly label: string
  readonly value: string
  /** A remark under it. */
  readonly detail?: string
  readonly unknown?: true
}

/** "réservé aux EA et ESAT, SIAE", "1 lot réservé sur 3"; `undefined` where the notice does not tell. */
export function noticeReserved({ notice }: Pick<NoticeView, 'notice'>): string | undefined {
  const { reserved, reservedLots, lots = [] } = notice
  if (reserved === undefined) return undefined
  if (reserved.length === 0) return 'non réservé'
  const whom = reserved.map((kind) => RESERVED_KIND_TEXT[kind].short).join(', ')
  if (reservedLots === undefined || lots.length < 2 || reservedLots === lots.length)
    return `réservé (${whom})`
  return fr`${formatCount(reservedLots, 'lot réservé', 'lots réservés')} sur ${lots.length} (${whom})`
}

/** What is said where a notice does not tell whether it is reserved. */
export const RESERVED_UNKNOWN = fr`on ne sait pas s'il est réservé`

const UNKNOWN_DEADLINE = 'inconnue'

/** The deadline, with its hour; dated where it can be answered, past where it cannot. */
function deadlineFact({ notice, mayBeAnswered }: NoticeView): NoticeFact {
  const { deadline } = notice
  const label = 'Date limite'
  if (deadline === undefined) {
    return {
      label,
      value: UNKNOWN_DEADLINE,
      detail: mayBeAnswered ? fr`l'avis la dit : ouvrez-le` : undefined,
      unknown: true,
    }
  }
  return { label, value: formatMoment(deadline), detail: 'heure de Paris' }
}

function amountFact(view: NoticeView): NoticeFact {
  const estimate = formatEstimate(view)
  if (estimate === NOT_ESTIMATED) return { label: 'Montant', value: 'non indiqué', unknown: true }
  const whose = view.amountOfPlan ? fr`estimation de la programmation` : fr`estimation de l'avis`
  return { label: 'Montant', value: estimate, detail: fr`${whose}, hors taxes` }
}

function lotsFact(view: NoticeView): NoticeFact {
  const { lots } = view.notice
  const reserved = noticeReserved(view)
  return {
    label: 'Lots',
    value: lots === undefined ? 'non indiqués' : formatLots(lots.length),
    detail: reserved ?? RESERVED_UNKNOWN,
    unknown: lots === undefined ? true : undefined,
  }
}

function placeFact({ place, notice: { departmentOfPerformance } }: NoticeView): NoticeFact {
  const label = 'Lieu'
  if (place !== undefined) return { label, value: place }
  return departmentOfPerformance === undefined
    ? { label, value: 'inconnu', unknown: true }
    : { label, value: fr`département ${departmentOfPerformance}` }
}

/** Deadline, amount, lots, place: the same four, in this order, everywhere. */
export function noticeFacts(view: NoticeView): readonly NoticeFact[] {
  return [deadlineFact(view), amountFact(view), lotsFact(view), placeFact(view)]
}

/** Where a notice stands, in one dated sentence, and what replaces it once the reader's clock has passed its deadline. */
export function noticeState(
  view: NoticeView,
  { referenceDate }: Pick<Portal, 'referenceDate'>,
): { readonly text: string; readonly past?: string } {
  const { notice, stage } = view
  const { deadline } = notice
  switch (stage) {
    case 'open':
      return { text: datedDeadline(deadline!, referenceDate), past: passedDeadline(deadline!) }
    case 'undated':
      return {
        text: fr`La date limite n'est pas connue de ce site : elle manque dans l'avis, ou un avis rectificatif l'a changée dans des mots qui ne se laissent pas lire. Ouvrez l'avis.`,
      }
    case 'cancelled':
      return { text: fr`L'acheteur a annulé cette consultation.` }
    case 'awarded':
      return { text: fr`Le résultat est paru : cette consultation est close.` }
    case 'informing':
      return { text: fr`Cet avis informe ; il n'appelle pas encore de réponse.` }
    case 'closed':
      return {
        text: deadline === undefined ? fr`L'avis n'est plus diffusé.` : passedDeadline(deadline),
      }
  }
}
