import { isIsoDate } from '../../domain/date.ts'
import type { IsoDate } from '../../domain/date.ts'
import { isOwnFact } from '../../domain/territory/fact.ts'
import type { DocumentedFact } from '../../domain/territory/fact.ts'
import { fr, typeset } from '../../text/language/typography.ts'

/** A meeting of the buyer with firms that a document tells of. */
export interface Meeting {
  readonly name: string
  readonly day: IsoDate
  /** "plus de 150 personnes". */
  readonly people: string
  readonly source: string
}

/** `sujet` of the fact that says how many came, on the day of its period. */
const ATTENDANCE = /^participants à la rencontre (?<name>.+?)(?<more> \(plus de\))?$/

/** The first meeting among the documented facts about the territory. */
export function meetingOf(facts: readonly DocumentedFact[]): Meeting | undefined {
  for (const { subject, period = '', value, unit, source, author } of facts.filter(isOwnFact)) {
    const { name, more } = ATTENDANCE.exec(subject)?.groups ?? {}
    if (name === undefined || !isIsoDate(period)) continue
    const people = fr`${more === undefined ? '' : 'plus de '}${value} ${unit}`
    return {
      name: typeset(name),
      day: period,
      people,
      source: [typeset(source), author].filter((part) => part !== undefined).join(', '),
    }
  }
  return undefined
}
