import type { ComputedIndicator } from '../../domain/indicator.ts'
import { changeSince } from '../../text/change.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import type { Phrase } from '../../text/language/phrase.ts'
import { shareText } from '../../text/language/share.ts'
import { fr } from '../../text/language/typography.ts'
import { figureOf, hasValue, lastYear } from '../../text/points.ts'
import type { KnownPoint } from '../../text/points.ts'

/** A piece of a title with the indicator that its figures are of. */
export interface HeadlinePart {
  readonly phrase: Phrase
  readonly indicator: string
}

/** The title of a page in at most twelve words; empty where the sources say nothing of it. */
export type Headline = readonly HeadlinePart[]

type Find = (id: string) => ComputedIndicator | undefined

function pointOf(indicator: ComputedIndicator | undefined, series?: string): KnownPoint | undefined {
  if (indicator === undefined || indicator.absent !== undefined) return undefined
  const points = indicator.series.points.filter((point) => point.series === series)
  const point = lastYear(points)
  return point && hasValue(point) ? point : undefined
}

/** "2025", "2026 (incomplète)". */
function yearOf({ period, partial }: KnownPoint): string {
  return partial ? fr`${period} (incomplète)` : period
}

const share = (point: KnownPoint) => figureOf(point, 'part', shareText(Number(point.value)))

/** "263 M€ signés en 2025, 27 % de plus qu’en 2024". */
export function spendHeadline(find: Find): Headline {
  const indicator = find('montants-notifies')
  const point = pointOf(indicator)
  if (indicator === undefined || point === undefined) return []
  const before = indicator.series.points.find(({ period }) => Number(period) === Number(point.period) - 1)
  const compared = before && hasValue(before) && !before.partial && !point.partial
  const change = compared ? `, ${changeSince(point.value, before.value, 'EUR', before.period)}` : ''
  return [
    { indicator: indicator.id, phrase: [figureOf(point, 'EUR'), fr` signés en ${yearOf(point)}`, change] },
  ]
}

/** "En 2025, 23 % des marchés ont un volet social, 48 % environnemental". */
export function clausesHeadline(find: Find): Headline {
  const [social, environment] = ['considerations-sociales', 'considerations-environnementales'] as const
  const [first, second] = [pointOf(find(social)), pointOf(find(environment))]
  if (first === undefined) return []
  return [
    {
      indicator: social,
      phrase: [fr`En ${yearOf(first)}, `, share(first), ' des marchés ont un volet social'],
    },
    ...(second?.period === first.period
      ? [{ indicator: environment, phrase: [', ', share(second), ' environnemental'] }]
      : []),
  ]
}

/** By how many points a share has moved since the year before its last complete one. */
function gain(indicator: ComputedIndicator | undefined): { year: string; points: number } | undefined {
  const last = pointOf(indicator)
  const before = indicator?.series.points.find(({ period }) => Number(period) === Number(last?.period) - 1)
  if (!last || last.partial || !before || before.partial || !hasValue(before)) return undefined
  return { year: last.period, points: Math.round((Number(last.value) - Number(before.value)) * 100) }
}

/** "En un an, l’environnement gagne 16 points, le social 2"; nothing where two years cannot be compared. */
export function clausesChange(find: Find): string | undefined {
  const environment = gain(find('considerations-environnementales'))
  const social = gain(find('considerations-sociales'))
  if (environment === undefined || social === undefined || environment.year !== social.year) return undefined
  const moves = (points: number) => (points < 0 ? 'perd' : 'gagne')
  const change = ({ points }: { points: number }) =>
    points === 0 ? 'ne bouge pas' : `${moves(points)} ${formatCount(Math.abs(points), 'point', 'points')}`
  const isSame = environment.points * social.points > 0
  const second = isSame ? formatNumber(Math.abs(social.points)) : change(social)
  return fr`En un an, l'environnement ${change(environment)}, le social ${second}`
}

/** "En 2025, 53 % des attributions vont à une entreprise du territoire". */
export function localHeadline(find: Find): Headline {
  const indicator = 'lieu-des-titulaires'
  const point = pointOf(find(indicator), find(indicator)?.words?.lead)
  if (point === undefined) return []
  const words = ' des attributions vont à une entreprise du territoire'
  return [{ indicator, phrase: [fr`En ${yearOf(point)}, `, share(point), words] }]
}

/** What some lines do not tell adds to a sum: "au moins". */
const atLeast = ({ unknown }: KnownPoint, capital = false) =>
  unknown === 0 ? '' : capital ? fr`Au moins ` : fr`au moins `

/** "Au moins 220 494 heures d’insertion en 2025, pour 512 personnes". */
export function inclusionHeadline(find: Find): Headline {
  const [hours, people] = [pointOf(find('heures-insertion')), pointOf(find('personnes-insertion'))]
  if (hours === undefined) return []
  return [
    {
      indicator: 'heures-insertion',
      phrase: [atLeast(hours, true), figureOf(hours, 'heures'), fr` d'insertion en ${yearOf(hours)}`],
    },
    ...(people?.period === hours.period
      ? [
          {
            indicator: 'personnes-insertion',
            phrase: [fr`, pour ${atLeast(people)}`, figureOf(people, 'personnes')],
          },
        ]
      : []),
  ]
}

/** "62 % des achats annoncés pour 2025 sont attribués"; "… pour 2026, année incomplète, sont attribués". */
export function planHeadline(find: Find): Headline {
  const indicator = 'devenir-des-achats'
  const point = pointOf(find(indicator), find(indicator)?.words?.lead)
  if (point === undefined) return []
  return [
    {
      indicator,
      phrase: [
        share(point),
        fr` des achats annoncés pour ${point.period}${point.partial ? ', année incomplète,' : ''} sont attribués`,
      ],
    },
  ]
}
