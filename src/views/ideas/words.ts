import { isIsoDate } from '../../domain/date.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { IdeaCall, IdeaStage } from '../../domain/territory/idea-call.ts'
import { formatCount, formatDate, formatDateShort, formatMonth } from '../../text/language/format.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import type { IdeaView } from './ideas.ts'

/** `code` is the word of the files (`statut`). */
export const IDEA_STAGE_TEXT: Readonly<Record<IdeaStage, { readonly code: string; readonly label: string }>> =
  {
    open: { code: 'ouvert', label: 'Ouvert aux idées' },
    followed: { code: 'suivi', label: 'Une suite a été donnée' },
    closed: { code: 'clos', label: 'Clos' },
  }

/** "26 novembre 2019", "novembre 2019", "2019". */
export function pitchedText({ pitchedOn }: Pick<IdeaCall, 'pitchedOn'>): string {
  if (isIsoDate(pitchedOn)) return formatDate(pitchedOn)
  return pitchedOn.length === 7 ? formatMonth(pitchedOn) : pitchedOn
}

/** The same for a narrow column: "26/11/2019". */
export function pitchedShort(call: Pick<IdeaCall, 'pitchedOn'>): string {
  return isIsoDate(call.pitchedOn) ? formatDateShort(call.pitchedOn) : pitchedText(call)
}

/** "3 besoins ouverts aux idées au 31 octobre 2026": dated, and so true whenever it is read. */
export function ideasTitle(ideas: readonly IdeaView[], referenceDate: IsoDate): string {
  const open = ideas.filter(({ stage }) => stage === 'open').length
  if (open === 0) return fr`Aucun besoin ouvert aux idées au ${formatDate(referenceDate)}`
  return fr`${formatCount(open, 'besoin ouvert aux idées', 'besoins ouverts aux idées')} au ${formatDate(referenceDate)}`
}

/** What came of a need, as its line says it, or that nothing is known. */
export function outcomeText({ call, became }: IdeaView): string {
  if (call.outcome !== undefined) return typeset(call.outcome)
  return became.length > 0 ? '' : fr`On ne sait pas ce qui en est venu.`
}
