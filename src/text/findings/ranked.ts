import { sumCents } from '../../domain/money.ts'
import type { Cents } from '../../domain/money.ts'
import { contractIdOf, quantityForDrawing } from '../../domain/series.ts'
import { isEnoughToShareOut } from '../../domain/small-numbers.ts'
import { eachNoun } from '../language/each.ts'
import { spanPhrase } from './context.ts'
import { formatEurosShort, formatPercent } from '../language/format.ts'
import { nounFor } from '../language/units.ts'
import { capitalised, enumeration } from '../language/phrase.ts'
import { figureOf, isUnknown, ranking } from '../points.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Finding } from './type.ts'
import type { FindingContext } from './context.ts'
import type { KnownPoint } from '../points.ts'
import type { Phrase } from '../language/phrase.ts'

function nameOf(point: KnownPoint): string {
  return point.seriesLabel ?? point.series ?? ''
}

/** Share of each in what all series sum to, what is unknown included: said only where they share out a whole. */
function sharesOf(points: readonly KnownPoint[]): (point: KnownPoint) => number {
  const total = points.reduce((sum, point) => sum + quantityForDrawing(point.value), 0)
  return (point) => quantityForDrawing(point.value) / total
}

/** Those that lead together: two are named, more are counted. */
function leaders(ties: readonly KnownPoint[], each: string | undefined): Phrase {
  if (ties.length > 2) return [`${ties.length} ${eachNoun(each ?? 'le groupe').plural}`]
  return enumeration(ties.map((point) => [fr`« ${nameOf(point)} »`]))
}

/** Rule 5: who would not lead without contracts whose title calls them a concession is said to rest on them. */
function ledByTitle(
  { unit }: ComputedIndicator,
  [first, second]: readonly KnownPoint[],
  { titledConcessions = new Set() }: FindingContext,
): string {
  const rows = [...first!.rows].filter(
    ({ rowId, role }) => role === 'numerator' && titledConcessions.has(contractIdOf(rowId)),
  )
  if (unit !== 'EUR' || rows.length === 0) return ''
  const titled = sumCents(rows.map(({ contribution }) => BigInt(contribution)))
  const without = (first!.value as Cents) - titled
  if (without > ((second?.value ?? 0n) as Cents)) return ''
  const whose = nounFor(rows.length, 'd’une concession par son titre', 'de concessions par leur titre')
  return fr`, dont ${formatEurosShort(titled)} ${whose}`
}

/**
 * The finding of a ranking: who leads, with its share where the entry says that the series share out a whole,
 * with its value otherwise; then who follows. What is not filled in never leads.
 */
export function rankedFinding(indicator: ComputedIndicator, context: FindingContext): Finding | undefined {
  const points = ranking(indicator.series.points)
  const named = points.filter((point) => !isUnknown(point))
  const [first] = named
  if (!first) return undefined

  const ties = named.filter(({ value }) => value === first.value)
  const { words = {}, unit } = indicator
  const each = words.each ? `${words.each} ` : ''
  const apiece = eachNoun(words.each ?? 'le groupe').feminine ? ' chacune' : ' chacun'
  const { whole } = words
  const isShared = isEnoughToShareOut(points, indicator.series.rowKind)
  const shareOf = sharesOf(points)
  const share = (point: KnownPoint) => formatPercent(shareOf(point))
  const called = (point: KnownPoint) => (words.each ? fr`${each}« ${nameOf(point)} »` : nameOf(point))
  const value = (point: KnownPoint) => figureOf(point, unit)

  const after: Phrase = [spanPhrase(indicator, context), ledByTitle(indicator, named, context)]
  const title: Phrase =
    ties.length > 1
      ? [...leaders(ties, words.each), ' viennent en tête à égalité, avec ', value(first), apiece, ...after]
      : whole && (isShared || points.length === 1)
        ? [
            called(first),
            ` représente ${points.length === 1 ? 'la totalité' : share(first)} ${whole}`,
            ...after,
          ]
        : indicator.series.aggregate === 'median'
          ? [fr`C'est pour ${called(first)} que la médiane est la plus haute : `, value(first), ...after]
          : unit === 'indice'
            ? [
                fr`C'est dans ${called(first)} que l'indice est le plus haut : `,
                value(first),
                fr` sur 10 000`,
                ...after,
              ]
            : [called(first), ' vient en tête avec ', value(first), ...after]

  const followers = named.slice(ties.length, ties.length + 2)
  const detail = (point: KnownPoint): Phrase =>
    whole && isShared
      ? [fr`« ${nameOf(point)} » (`, value(point), `, ${share(point)})`]
      : [fr`« ${nameOf(point)} » (`, value(point), ')']
  const verb = followers.length > 1 ? 'Suivent ' : 'Suit '
  const summary = followers.length > 0 ? [verb, ...enumeration(followers.map(detail)), '.'] : []
  return { title: capitalised(title), summary }
}
