import { isEnoughToShareOut } from '../../domain/small-numbers.ts'
import { eachNoun } from '../language/each.ts'
import { spanPhrase } from './context.ts'
import { sentences } from './type.ts'
import { figureOf, hasValue, isUnknown, sizeOf } from '../points.ts'
import { shareText } from '../language/share.ts'
import { WHOLE_PERIOD } from '../../domain/series.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Finding } from './type.ts'
import type { FindingContext } from './context.ts'
import type { KnownPoint } from '../points.ts'
import type { Phrase } from '../language/phrase.ts'

/** The finding of a distribution: the class that holds most, then the two ends. Shares are of all, unknown included. */
export function distributionFinding(
  indicator: ComputedIndicator,
  context: FindingContext,
): Finding | undefined {
  const { words = {}, unit } = indicator
  const points = indicator.series.points.filter(hasValue).filter(({ period }) => period === WHOLE_PERIOD)
  const classes = points.filter((point) => !isUnknown(point))
  const [first, last] = [classes[0], classes.at(-1)]
  if (!first || !last) return undefined
  const total = points.reduce((sum, point) => sum + sizeOf(point), 0)
  const most = classes.reduce((best, point) => (sizeOf(point) > sizeOf(best) ? point : best))
  const ties = classes.filter(({ value }) => value === most.value)
  const { singular, plural, feminine } = eachNoun(words.each ?? 'la tranche')
  const named = (point: KnownPoint) => fr`« ${point.seriesLabel ?? point.series ?? ''} »`
  const isShared = isEnoughToShareOut(points, indicator.series.rowKind)
  const share = (point: KnownPoint) => shareText(sizeOf(point) / total)
  const whole = words.whole ? ` ${words.whole}` : ''
  const span = spanPhrase(indicator, context)
  const title: Phrase =
    ties.length > 1
      ? [
          fr`${ties.length} ${plural} sont à égalité en tête, avec `,
          figureOf(most, unit),
          ` chacun${feminine ? 'e' : ''}${span}`,
        ]
      : [
          fr`${named(most)} est ${feminine ? 'la' : 'le'} ${singular} ${feminine ? 'la plus fournie' : 'le plus fourni'} : `,
          figureOf(most, unit),
          `${isShared ? `, ${share(most)}${whole}` : ''}${span}`,
        ]
  const end = (point: KnownPoint): Phrase => [
    fr`${named(point)} : `,
    figureOf(point, unit),
    isShared ? ` (${share(point)}).` : '.',
  ]
  return {
    title,
    summary: sentences(
      ...[first, last].filter((point, index, all) => all.indexOf(point) === index && point !== most).map(end),
    ),
  }
}
