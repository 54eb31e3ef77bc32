import type { Instant } from '../../domain/notice/instant.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Territory } from '../../domain/territory/territory.ts'
import { formatCount, formatDate } from '../../text/language/format.ts'
import { prose } from '../../text/language/prose.ts'
import type { Prose } from '../../text/language/prose.ts'
import { fr } from '../../text/language/typography.ts'
import type { NoticeView } from './view.ts'

/** What the list finds, dated: the reader may come much later. */
export function noticesTitle({ notices, referenceDate }: Portal, open: readonly NoticeView[]): string {
  if (notices.length === 0) return fr`À quoi peut-on répondre ? Nous ne le savons pas`
  const day = formatDate(referenceDate)
  if (open.length === 0) return fr`Au ${day}, aucune consultation n'était ouverte`
  const count = formatCount(open.length, 'consultation', 'consultations')
  return fr`Au ${day}, on pouvait répondre à ${count}`
}

/** The last moment at which one of them can be answered; unknown where one says none. */
export function lastDeadline(open: readonly NoticeView[]): Instant | undefined {
  const deadlines = open.map(({ notice }) => notice.deadline)
  return deadlines.includes(undefined) ? undefined : deadlines.at(-1)
}

/** Where consultations appear, with the address where it is known. */
export function profileSentence({ profilAcheteur, nameWithOf }: Territory): Prose {
  return profilAcheteur === null
    ? prose`Les consultations en cours paraissent sur le site des consultations ${nameWithOf} ; son adresse n'est pas renseignée sur ce site.`
    : prose`Les consultations en cours paraissent sur le [site des consultations ${nameWithOf}](${profilAcheteur}).`
}
