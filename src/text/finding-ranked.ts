import { quantityForDrawing } from '../domain/series.ts'
import { formatPercent } from './format.ts'
import { capitalised, enumeration } from './phrase.ts'
import { figureOf, isUnknown, ranking } from './points.ts'
import { fr } from './typography.ts'
import type { ComputedIndicator } from '../domain/indicator.ts'
import type { Finding, FindingContext } from './finding-parts.ts'
import type { KnownPoint } from './points.ts'
import type { Phrase } from './phrase.ts'

function nameOf(point: KnownPoint): string {
  return point.seriesLabel ?? point.series ?? ''
}

function span(context: FindingContext): string {
  if (!context.years) return ''
  const { first, last } = context.years
  return first === last ? `, en ${first}` : `, de ${first} à ${last}`
}

/** Share of each in what all series sum to, what is unknown included: said only where they share out a whole. */
function sharesOf(points: readonly KnownPoint[]): (point: KnownPoint) => number {
  const total = points.reduce((sum, point) => sum + quantityForDrawing(point.value), 0)
  return (point) => quantityForDrawing(point.value) / total
}

/**
 * The finding of a ranking: who leads, with its share where the entry says that the series share out a whole,
 * with its value otherwise; then who follows. What is not filled in never leads.
 */
export function rankedFinding(indicator: ComputedIndicator, context: FindingContext): Finding | undefined {
  const points = ranking(indicator.series.points)
  const named = points.filter((point) => !isUnknown(point))
  const [first, second, ...others] = named
  if (!first) return undefined

  const { words = {}, unit } = indicator
  const each = words.each ? `${words.each} ` : ''
  const shareOf = sharesOf(points)
  const share = (point: KnownPoint) => formatPercent(shareOf(point))
  const called = (point: KnownPoint) => (words.each ? fr`${each}« ${nameOf(point)} »` : nameOf(point))
  const value = (point: KnownPoint) => figureOf(point, unit)

  const after: Phrase = [span(context)]
  const title: Phrase =
    second && second.value === first.value
      ? [nameOf(first), ' et ', nameOf(second), ' viennent en tête à égalité, avec ', value(first), ...after]
      : words.whole
        ? [
            called(first),
            ` représente ${points.length === 1 ? 'la totalité' : share(first)} ${words.whole}`,
            ...after,
          ]
        : [called(first), ' vient en tête avec ', value(first), ...after]

  const followers = [second, others[0]].filter((point) => point !== undefined)
  const detail = (point: KnownPoint): Phrase =>
    words.whole
      ? [fr`« ${nameOf(point)} » (`, value(point), `, ${share(point)})`]
      : [fr`« ${nameOf(point)} » (`, value(point), ')']
  const verb = followers.length > 1 ? 'Suivent ' : 'Suit '
  const summary = followers.length > 0 ? [verb, ...enumeration(followers.map(detail)), '.'] : []
  return { title: capitalised(title), summary }
}
