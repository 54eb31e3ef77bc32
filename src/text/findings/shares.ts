import { changeSince } from '../change.ts'
import { targetSentences } from './targets.ts'
import { documentedSentence } from './documented.ts'
import { sentences } from './type.ts'
import { sharesBySeriesFinding } from './shares-series.ts'
import { capitalised } from '../language/phrase.ts'
import { figureOf, hasValue, lastYear } from '../points.ts'
import { shareText } from '../language/share.ts'
import { countsSentence } from '../share-counts.ts'
import { targetPhrase, targetsOf } from '../scheme/targets.ts'
import { fewFinding } from './few.ts'
import { yearWords } from '../row-words.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Finding } from './type.ts'
import type { FindingContext } from './context.ts'
import type { KnownPoint } from '../points.ts'
import type { Phrase } from '../language/phrase.ts'

/** "En 2025, 31 % des marchés qui le disent ont un volet social". */
export function shareStatement(indicator: ComputedIndicator, point: KnownPoint): Phrase {
  const figure = figureOf(point, indicator.unit, shareText(Number(point.value)))
  const { year, ending } = yearWords(point, indicator.series.rowKind)
  const said: Phrase = indicator.words?.share
    ? [`En ${year}, `, figure, ` ${indicator.words.share}`]
    : [fr`${indicator.label} : `, figure, ` en ${year}`]
  return capitalised([...said, ending])
}

/** "C’est 3 points de plus qu’en 2024.", where the year before is complete and has a share. */
export function changeSentence(
  points: ComputedIndicator['series']['points'],
  point: KnownPoint,
): Phrase | undefined {
  const before = points.find(
    ({ period, series, partial }) =>
      series === point.series && !partial && Number(period) === Number(point.period) - 1,
  )
  if (point.partial || !before || !hasValue(before)) return undefined
  return [`C’est ${changeSince(point.value, before.value, 'part', before.period)}.`]
}

function byYear(indicator: ComputedIndicator, context: FindingContext): Finding | undefined {
  const { points, rowKind } = indicator.series
  const point = lastYear(points)
  if (!point) return undefined
  if (!hasValue(point)) return fewFinding(indicator, point)
  const [target] = targetsOf(indicator)
  const statement = shareStatement(indicator, point)
  return {
    title: target ? [...statement, fr` ; `, targetPhrase(target, context)] : statement,
    summary: sentences(
      changeSentence(points, point),
      targetSentences(indicator, point, context, target),
      point.bounds && countsSentence(point, rowKind),
      documentedSentence(indicator),
    ),
  }
}

/** The finding of shares: of the last complete year against its target, or of the series whose share is largest. */
export function sharesFinding(indicator: ComputedIndicator, context: FindingContext): Finding | undefined {
  return indicator.series.points.some(({ series }) => series !== undefined)
    ? sharesBySeriesFinding(indicator, context)
    : byYear(indicator, context)
}
