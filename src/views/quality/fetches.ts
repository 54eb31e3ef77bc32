import { daysBetween } from '../../domain/date.ts'
import type { FetchedSource } from '../../domain/fetching/fetch-state.ts'
import { whyFailed } from '../../text/fetching.ts'
import { formatCount, formatDate } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'

/** A source and how old its copy is, in words. */
export interface FetchLine {
  readonly title: string
  readonly text: string
}

/** The age of the copy on the day when a newer one was asked for, last. */
function ageWords({ dated, asked }: FetchedSource): string {
  if (dated === undefined) return fr`Aucune copie n'a encore été obtenue`
  const days = daysBetween(dated, asked)
  const age = days > 0 ? fr`, ${formatCount(days, 'jour', 'jours')} avant la dernière demande` : ''
  return fr`Dernière mise à jour : ${formatDate(dated)}${age}`
}

function askedWords({ asked, failure }: FetchedSource): string {
  const day = formatDate(asked)
  if (failure === undefined) return fr`le producteur n'avait rien de plus récent le ${day}`
  return fr`la récupération du ${day} a échoué : ${whyFailed(failure)}`
}

/** What `npm run fetch` found last, those that failed first. */
export function fetchLines(fetches: readonly FetchedSource[]): readonly FetchLine[] {
  const [failed, brought] = [true, false].map((wanted) =>
    fetches.filter(({ failure }) => (failure !== undefined) === wanted),
  )
  return [...failed!, ...brought!].map((source) => ({
    title: source.title,
    text: `${ageWords(source)}${fr` ; `}${askedWords(source)}.`,
  }))
}
