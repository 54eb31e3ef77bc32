import { isEnoughToShareOut } from '../../domain/small-numbers.ts'
import { spanPhrase } from './context.ts'
import { sentences } from './type.ts'
import { formatNumber } from '../language/format.ts'
import { nounFor } from '../language/units.ts'
import { enumeration } from '../language/phrase.ts'
import { figureOf, isUnknown, ranking, sizeOf } from '../points.ts'
import { shareText } from '../language/share.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Finding } from './type.ts'
import type { FindingContext } from './context.ts'
import type { KnownPoint } from '../points.ts'
import type { Phrase } from '../language/phrase.ts'

const nameOf = (point: KnownPoint) => point.seriesLabel ?? point.series ?? ''

/** Of some the commune is not told: those may lie in one that has none. */
function emptyOnes(communes: number | undefined, present: number, anyUnknown: boolean): Phrase | undefined {
  if (communes === undefined || communes <= present) return undefined
  const empty = communes - present
  return [
    fr`${formatNumber(empty)} ${nounFor(empty, 'commune', 'communes')} sur ${formatNumber(communes)} ${nounFor(empty, 'n’en a', 'n’en ont')} aucune${anyUnknown ? fr` que l'on sache` : ''}.`,
  ]
}

/** The finding of a map: which commune leads, its share of what lies in the territory, who follows, how many have none. */
export function mapFinding(indicator: ComputedIndicator, context: FindingContext): Finding | undefined {
  const { unit, series } = indicator
  const points = ranking(series.points)
  const present = points.filter((point) => !isUnknown(point) && sizeOf(point) > 0)
  const [first] = present
  if (!first) return undefined
  const ties = present.filter(({ value }) => value === first.value)
  const inside = present.reduce((sum, point) => sum + sizeOf(point), 0)
  const share = present.length === 1 ? 'la totalité' : shareText(sizeOf(first) / inside)
  const isShared = present.length === 1 || isEnoughToShareOut(present, series.rowKind)
  const span = spanPhrase(indicator, context)
  const followers = present.slice(ties.length, ties.length + 2)
  const title: Phrase =
    ties.length > 1
      ? [
          ties.length > 2
            ? `${formatNumber(ties.length)} communes sont en tête, à égalité, avec `
            : `${ties.map(nameOf).join(' et ')} sont en tête des communes, à égalité, avec `,
          figureOf(first, unit),
          ' chacune',
          span,
        ]
      : [
          fr`${nameOf(first)} est en tête des communes du territoire : `,
          figureOf(first, unit),
          `${isShared ? fr`, ${share} de celles que l'on y situe` : ''}${span}`,
        ]
  return {
    title,
    summary: sentences(
      followers.length > 0
        ? [
            followers.length > 1 ? 'Suivent ' : 'Suit ',
            ...enumeration(followers.map((point) => [`${nameOf(point)} (`, figureOf(point, unit), ')'])),
            '.',
          ]
        : undefined,
      emptyOnes(
        context.communes,
        present.length,
        points.some((point) => isUnknown(point) && sizeOf(point) > 0),
      ),
    ),
  }
}
