import { changeSentence, shareStatement } from './shares.ts'
import { fewFinding } from './few.ts'
import { documentedSentence } from './documented.ts'
import { sentences } from './type.ts'
import { targetSentences } from './targets.ts'
import { capitalised, enumeration } from '../language/phrase.ts'
import { figureOf, hasValue, isUnknown, lastYear } from '../points.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import { shareText } from '../language/share.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Finding } from './type.ts'
import type { FindingContext } from './context.ts'
import type { KnownPoint } from '../points.ts'
import type { Phrase } from '../language/phrase.ts'
import type { Point } from '../../domain/series.ts'

/** Others told beside the one that the sentence is about. */
const MOST_OTHERS = 3

const share = (point: KnownPoint) => figureOf(point, 'part', shareText(Number(point.value)))
const named = (point: Point) => fr`« ${point.seriesLabel ?? point.series ?? ''} »`
const size = (point: KnownPoint) => quantityForDrawing(point.value)

/** All that a year has, as one point: to say that too little of it is known. */
function wholeYear(points: readonly Point[]): Point {
  return {
    ...points[0]!,
    rows: points.flatMap(({ rows, series }) =>
      [...rows].map((row) =>
        isUnknown({ ...points[0]!, series }) ? { ...row, role: 'unknown' as const } : row,
      ),
    ),
  }
}

/** "En 2025, 58 % des heures réalisées sont faites dans un seul métier : « Propreté »". */
function statement(indicator: ComputedIndicator, point: KnownPoint, ties: readonly KnownPoint[]): Phrase {
  const said = shareStatement(indicator, point)
  if (indicator.words?.lead !== undefined) return said
  if (ties.length < 2) return [...said, fr` : ${named(point)}`]
  return [...said, fr` : `, ...enumeration(ties.map((each) => [named(each)])), ', à égalité']
}

function nothingOfLead(indicator: ComputedIndicator, period: string): Phrase {
  return [fr`En ${period}, 0 % ${indicator.words?.share ?? ''}`]
}

/**
 * The finding of parts of a whole by year: the part that the entry names, or the largest where it names none, in the
 * last complete year; then the others, and what is unknown.
 */
export function stackedFinding(indicator: ComputedIndicator, context: FindingContext): Finding | undefined {
  const { points } = indicator.series
  const year = lastYear(points)?.period
  if (year === undefined) return undefined
  const ofYear = points.filter(({ period }) => period === year)
  const known = ofYear
    .filter((point) => !isUnknown(point))
    .filter(hasValue)
    .sort((a, b) => size(b) - size(a))
  if (known.length === 0) return fewFinding(indicator, wholeYear(ofYear))

  const { lead } = indicator.words ?? {}
  const chosen = lead === undefined ? known[0]! : known.find(({ series }) => series === lead)
  const ties = lead === undefined ? known.filter(({ value }) => value === chosen?.value) : []
  const others = known.filter((point) => point !== chosen && !ties.includes(point)).slice(0, MOST_OTHERS)
  const unknown = ofYear.filter(hasValue).find((point) => isUnknown(point) && size(point) > 0)
  return {
    title: chosen ? capitalised(statement(indicator, chosen, ties)) : nothingOfLead(indicator, year),
    summary: sentences(
      chosen && changeSentence(points, chosen),
      others.length > 0
        ? [
            others.length > 1 ? 'Viennent ensuite ' : 'Vient ensuite ',
            ...enumeration(others.map((point) => [`${named(point)} (`, share(point), ')'])),
            '.',
          ]
        : undefined,
      unknown && [fr`${named(unknown)} : `, share(unknown), fr` de l'ensemble.`],
      chosen && targetSentences(indicator, chosen, context),
      documentedSentence(indicator),
    ),
  }
}
