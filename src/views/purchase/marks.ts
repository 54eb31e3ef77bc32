import type { IsoDate } from '../../domain/date.ts'
import { parisTime } from '../../domain/notice/instant.ts'
import { firstDayOf, lastDayOf } from '../../domain/period.ts'
import type { Period } from '../../domain/period.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatDate } from '../../text/language/format.ts'
import { formatMoment } from '../../text/notice.ts'
import { STAGE_TEXT, UNKNOWN_PERIOD_TEXT, formatPeriodMonths } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import type { PurchaseDossier } from './dossier.ts'

/** A moment in the life of a purchase: a day, a period that lasts, or no known date. */
export interface PurchaseMark {
  readonly label: string
  /** "15 décembre 2025", "octobre à décembre 2026". */
  readonly when: string
  /** First and last day; the same for a day; absent = unknown. */
  readonly from?: IsoDate
  readonly to?: IsoDate
  /** What has come, what is to be answered until then, the day of the data, and what lies ahead. */
  readonly state: 'done' | 'due' | 'today' | 'ahead'
  /** The last day of something. */
  readonly isLimit?: true
}

const day = (
  label: string,
  date: IsoDate,
  state: PurchaseMark['state'],
  when = formatDate(date),
): PurchaseMark => ({
  label,
  when,
  from: date,
  to: date,
  state,
})

const limit = (label: string, date: IsoDate, isDue: boolean, when: string): PurchaseMark => ({
  ...day(label, date, isDue ? 'due' : 'done', fr`jusqu'au ${when}`),
  isLimit: true,
})

/** A quarter lasts its quarter: no false day. */
function period(label: string, planned: Period | undefined): PurchaseMark {
  if (planned === undefined) return { label, when: UNKNOWN_PERIOD_TEXT, state: 'ahead' }
  return {
    label,
    when: formatPeriodMonths(planned),
    from: firstDayOf(planned),
    to: lastDayOf(planned),
    state: 'ahead',
  }
}

function meeting({ purchase: { sourcingUntil }, isSourcingOpen, referenceDate }: PurchaseDossier) {
  if (sourcingUntil === undefined) return []
  const isDue = isSourcingOpen === true && sourcingUntil >= referenceDate
  return [limit('Rencontre', sourcingUntil, isDue, formatDate(sourcingUntil))]
}

function notice({ purchase, publishedOn, isOut, stage }: PurchaseDossier): readonly PurchaseMark[] {
  const { plannedPublication } = purchase
  if (publishedOn !== undefined)
    return [day(isOut ? 'Avis paru' : 'Avis prévu', publishedOn, isOut ? 'done' : 'ahead')]
  if (stage === 'open') return [{ label: 'Avis paru', when: 'jour inconnu', state: 'done' }]
  return [period('Avis prévu', plannedPublication)]
}

function answer({ purchase: { notice: tied }, noticeStage }: PurchaseDossier): readonly PurchaseMark[] {
  if (tied?.deadline === undefined) return []
  const { deadline } = tied
  return [limit('Réponse', parisTime(deadline).day, noticeStage === 'open', formatMoment(deadline))]
}

/** The choice of a firm as the plan foresees it, or the day on which the first of its contracts was signed. */
function award({ purchase, contracts, stage }: PurchaseDossier): readonly PurchaseMark[] {
  const signed = contracts.awarded.flatMap(({ notifiedOn }) => notifiedOn ?? []).toSorted()[0]
  if (signed !== undefined) return [day('Marché signé', signed, 'done')]
  return stage === 'awarded' && purchase.plannedAward === undefined
    ? [{ label: 'Marché signé', when: 'jour inconnu', state: 'done' }]
    : [period('Choix de l’entreprise', purchase.plannedAward)]
}

/** The edition that says that nothing will come of it. */
function ended({ purchase: { history }, stage }: PurchaseDossier): readonly PurchaseMark[] {
  const told = history.findLast(({ kind, after }) =>
    stage === 'dropped' ? kind === 'dropped' : after?.status === 'abandoned',
  )
  const { label } = STAGE_TEXT[stage]
  return [day(stage === 'dropped' ? 'Retiré' : label, (told ?? history.at(-1)!).edition, 'done')]
}

/** The life of a purchase in a few marks, soonest first; those without date stand last. */
export function purchaseMarks(record: PurchaseDossier): readonly PurchaseMark[] {
  const { purchase, referenceDate, isCancelled } = record
  const marks = [
    day('Annoncé', purchase.announcedOn, 'done'),
    day('Données du', referenceDate, 'today'),
    ...(isCancelled
      ? ended(record)
      : [...meeting(record), ...notice(record), ...answer(record), ...award(record)]),
  ]
  return marks.toSorted(({ from: one = '9' }, { from: other = '9' }) =>
    one < other ? -1 : one > other ? 1 : 0,
  )
}

/** The same in one sentence, for those who do not see the drawing. */
export function marksDescription(marks: readonly PurchaseMark[]): string {
  return `${capitalFirst(marks.map(({ label, when }) => fr`${label.toLocaleLowerCase('fr-FR')} ${when}`).join(fr` ; `))}.`
}
