import type { Period } from '../../domain/period.ts'
import type { IsoDate } from '../../domain/date.ts'
import { tradePath } from '../../domain/links.ts'
import { formatCount, formatDate, formatNumber } from '../../text/language/format.ts'
import { RESERVED_TEXT, formatPeriod } from '../../text/plan.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { fr } from '../../text/language/typography.ts'
import { nounFor } from '../../text/language/units.ts'
import type { LikelyPart } from './likely.ts'
import type { RouteMeasure } from './measures.ts'

/** A line of the list. */
export interface LikelyLine {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly when: string
  readonly trade: { readonly label: string; readonly href: string } | undefined
  readonly reason: string
  readonly part: LikelyPart
}

/** "finit au plus tard le 9 janvier 2027", "publication prévue : 1er trimestre 2027". */
function whenWords(kind: 'purchase' | 'ending', when: IsoDate | Period | undefined): string {
  if (when === undefined) return fr`sans date de publication`
  if (kind === 'ending') return fr`finit au plus tard le ${formatDate(when)}`
  return fr`publication : ${when.length === 10 ? formatDate(when) : formatPeriod(when)}`
}

function pastWords({ rate }: LikelyPart, { thing }: RouteMeasure): string {
  if (rate === undefined) return fr`la part passée de ce métier n'est pas connue`
  const { yes, known, unknown } = rate.counted
  const rest =
    unknown === 0 ? '' : fr` (${formatCount(unknown, 'autre ne le dit', 'autres ne le disent')} pas)`
  return fr`${formatCount(yes, 'marché', 'marchés')} de ce métier sur ${formatNumber(known)} ${nounFor(yes, 'portait', 'portaient')} ${thing}${rest}`
}

function structureWords({ reasons, coming }: LikelyPart): readonly string[] {
  const { structures, canReserve } = reasons
  const { possible } = coming.reserving
  // The article that lets both be combined says all that the two alone do.
  const both = possible.includes('L2113-14')
  const who = possible
    .filter((article) => !both || !['L2113-12', 'L2113-13'].includes(article))
    .map((article) => RESERVED_TEXT[article].label)
  return [
    ...(structures > 0
      ? [fr`${formatCount(structures, 'structure du fichier fait', 'structures du fichier font')} ce métier`]
      : []),
    ...(canReserve ? [fr`réservation possible (${who.join(' ; ')})`] : []),
  ]
}

/** "9 marchés de ce métier sur 14 portaient une clause sociale. 6 structures du fichier font ce métier…" */
export function reasonSentence(part: LikelyPart, measure: RouteMeasure): string {
  const announced =
    part.announced === false ? [fr`la programmation n'en annonce pas, et peut encore changer`] : []
  const said = [pastWords(part, measure), ...(measure.bySocial ? structureWords(part) : []), ...announced]
  return said.map((each) => `${capitalFirst(each)}.`).join(' ')
}

export function likelyLine(part: LikelyPart, measure: RouteMeasure): LikelyLine {
  const { id, kind, title, path, when, reserving } = part.coming
  const { trade } = reserving
  return {
    id,
    title,
    href: path,
    when: whenWords(kind, when),
    trade: trade && { label: trade.label, href: tradePath(trade) },
    reason: reasonSentence(part, measure),
    part,
  }
}
