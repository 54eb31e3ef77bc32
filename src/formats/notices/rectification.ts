import { parisInstant } from '../../domain/notice/instant.ts'
import type { Instant } from '../../domain/notice/instant.ts'
import type { DeadlineChange } from '../../domain/notice/notice.ts'

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
  ' ',
)
const WEEKDAY = String.raw`(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?`
const DAY = String.raw`(\d{1,2})(?:er)? ?[/. -] ?(\d{1,2}|${MONTHS.join('|')}) ?[/. -] ?(\d{4}|\d{2})`
/** An hour told "locale" is that of somewhere overseas. */
const HOUR = String.raw`,? ?(?:a|-|avant)? ?(\d{1,2}) ?(?:heures?|h|:) ?(\d{2})?(?!\d)(?! ?(?:heures? )?locale)`
const MOMENT = `${WEEKDAY}${DAY}${HOUR}`

/** "Au lieu de 06/11/2026 à 12h00, lire 13/11/2026 à 12h00". */
const IN_PLACE = new RegExp(
  String.raw`au lieu d[eu'] ?:? ?(?:le )?${MOMENT}[ ,;.]{0,3}(?:il faut )?lire ?:? ?(?:le )?${MOMENT}`,
  'g',
)
/** What is limited: the word for the day until which answers are taken. */
const SUBJECT =
  /date (?:et heure )?limite|(?:remise|reception|depot) des (?:offres|plis|candidatures)|delais? de reception/g
/** What announces a new moment, never the old one ("au lieu de lire"). */
const ANNOUNCED = new RegExp(
  String.raw`(?:(?<!au lieu de )\blire|reportee?s?|repoussee?s?|prolongee?s?|decalee?s?|portee?s?|nouvelle date[^:]{0,40}:|desormais)` +
    String.raw`(?: |:|au |le |jusqu'au ){0,6}${MOMENT}`,
)
/** Other days that a notice limits. */
const OTHER_SUBJECT = /visite|question|renseignement|complementaire/
/** How far after its subject a date may stand, in characters. */
const REACH = 250

type Groups = readonly (string | undefined)[]

function momentOf([day, month, year, hour, minute = '00']: Groups): Instant | undefined {
  const pad = (text: string) => text.padStart(2, '0')
  const number = /^\d+$/.test(month!) ? month! : String(MONTHS.indexOf(month!) + 1)
  const fullYear = year!.length === 2 ? `20${year}` : year!
  return parisInstant(`${fullYear}-${pad(number)}-${pad(day!)}T${pad(hour!)}:${minute}`)
}

function change(from: Instant | undefined, to: Instant | undefined): DeadlineChange {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

/** The moment announced in the words that follow a subject, up to the next one. */
function announcedAfter(words: string, index: number): Instant | undefined {
  const near = words.slice(index, index + REACH)
  const found = ANNOUNCED.exec(near)
  if (found === null || OTHER_SUBJECT.test(near.slice(0, found.index))) return undefined
  return momentOf(found.slice(1))
}

/**
 * What the words of a national rectification do to the deadline: a new moment that they announce near the deadline's
 * name; else pairs "au lieu de … lire …", which hold where the first is the standing deadline; and, where the deadline
 * is named but nothing can be read of it, a change to an unknown moment. None: they do not speak of it.
 */
export function deadlineChanges(published: string): DeadlineChange[] {
  const words = published
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase()
  const subjects = [...words.matchAll(SUBJECT)].map(({ index }) => index)
  const [announced] = subjects.flatMap((index) => announcedAfter(words, index) ?? [])
  if (announced !== undefined) return [change(undefined, announced)]
  const pairs = [...words.matchAll(IN_PLACE)].flatMap((found) => {
    const from = momentOf(found.slice(1, 6))
    return from === undefined ? [] : [change(from, momentOf(found.slice(6)))]
  })
  return subjects.length === 0 ? pairs : [...pairs, {}]
}
