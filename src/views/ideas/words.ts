import { isIsoDate } from '../../domain/date.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { IdeaCall, IdeaStage } from '../../domain/territory/idea-call.ts'
import { formatCount, formatDate, formatDateShort, formatMonth } from '../../text/language/format.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import { contactLink } from '../purchase/answering.ts'
import type { IdeaView } from './ideas.ts'

/** `code` is the word of the files (`statut`). */
export const IDEA_STAGE_TEXT: Readonly<Record<IdeaStage, { readonly code: string; readonly label: string }>> =
  {
    open: { code: 'ouvert', label: 'Ouvert aux idées' },
    followed: { code: 'suivi', label: 'Une suite a été donnée' },
    closed: { code: 'clos', label: 'Clos' },
    undated: { code: 'sans-date', label: 'Date limite inconnue' },
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

/** What a need is; the invitation to answer stands where one is open, and holds until its day. */
export function ideasLede(ideas: readonly IdeaView[]): string {
  return ideas.some(({ stage }) => stage === 'open')
    ? fr`Un besoin n'est pas encore un achat : jusqu'à son dernier jour, c'est le moment de dire ce que vous savez faire. Rien n'y engage, ni vous ni l'acheteur.`
    : fr`Un besoin n'est pas encore un achat : il se présente pour recueillir des idées. Voici ce que les précédents sont devenus.`
}

/** Where to write with an idea: the message names the need. */
export function ideaAddress({ id, need, email }: IdeaCall): string | undefined {
  if (email === undefined) return undefined
  return contactLink(email, { title: `Idée : ${need}`, id })
}

/** What came of a need, as its line says it, or that nothing is known. */
export function outcomeText({ call, stage, became }: IdeaView): string {
  if (stage === 'undated') return fr`Rien ne dit jusqu'à quand y répondre, ni ce qui en est venu.`
  if (call.outcome !== undefined) return typeset(call.outcome)
  return became.length > 0 ? '' : fr`On ne sait pas ce qui en est venu.`
}
