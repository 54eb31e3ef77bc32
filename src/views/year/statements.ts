import { hasValue } from '../../text/points.ts'
import type { KnownPoint } from '../../text/points.ts'
import type { Phrase } from '../../text/language/phrase.ts'
import { fillSentence } from '../../text/year/fill.ts'
import { yearFigureOf } from '../../text/year/figure-words.ts'
import { setBesideTags } from '../../text/set-beside.ts'
import { yearNotes } from '../../text/year/notes.ts'
import { YEAR_PARTS } from '../../text/year/topic.ts'
import type { YearPart, YearTopic } from '../../text/year/topic.ts'
import { YEAR_PART_TITLES, YEAR_TOPICS } from '../../text/year/topics.ts'
import { yearGap } from '../../text/year/unknown.ts'
import type { YearGap } from '../../text/year/unknown.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Point } from '../../domain/series.ts'
import { yearPicture } from './picture.ts'
import type { SmallPicture } from './picture.ts'
import { indicatorOfTopic, yearPoint } from './told-years.ts'
import type { YearsSource } from './told-years.ts'

/** A sentence of a year with its picture, and what must be said beside it. */
export interface YearStatement {
  readonly indicator: ComputedIndicator
  readonly phrase: Phrase
  readonly notes: readonly Phrase[]
  readonly picture: SmallPicture
}

export interface PartOfYear {
  readonly part: YearPart
  readonly title: string
  readonly statements: readonly YearStatement[]
}

type About = Pick<YearTopic, 'indicator' | 'series'>

/** All points of an indicator in a year: one, or the parts of a composition. */
function pointsOfYear({ series }: ComputedIndicator, year: number): readonly Point[] {
  return series.points.filter(({ period }) => period === String(year))
}

/** The figure of a topic in a year, where it has one. */
export function topicFigure(
  portal: YearsSource,
  year: number,
  { indicator: id, series }: About,
): { readonly indicator: ComputedIndicator; readonly point: KnownPoint } | undefined {
  const indicator = indicatorOfTopic(portal, id)
  const point = indicator && yearPoint(indicator, year, series)
  return point && hasValue(point) ? { indicator: indicator!, point } : undefined
}

/** Why a topic has no figure in a year; `undefined` where it has one, or where the other parts leave nothing to it. */
export function topicGap(portal: YearsSource, year: number, topic: About): YearGap | undefined {
  const indicator = indicatorOfTopic(portal, topic.indicator)
  if (!indicator || topicFigure(portal, year, topic)) return undefined
  const points = pointsOfYear(indicator, year)
  const shared = points.some((point) => hasValue(point) && point.series !== topic.series)
  const own = points.some(({ series }) => series === topic.series)
  return shared && !own && points.some((point) => point.unknown < point.rows.length)
    ? undefined
    : yearGap(indicator, points)
}

/** Whether a sum of money holds what a further sum leaves out (rules 5 and 7). */
function holdsSetBeside(
  { contracts }: YearsSource,
  { caveats }: ComputedIndicator,
  { period }: Point,
): boolean {
  if (!caveats.includes('amounts-set-beside')) return false
  const summed = contracts.filter(({ kind, year }) => kind === 'contract' && String(year) === period)
  return summed.some((contract) => setBesideTags(contract).length > 0)
}

function statementOf(portal: YearsSource, year: number, topic: YearTopic): YearStatement | undefined {
  const found = topicFigure(portal, year, topic)
  if (!found) return undefined
  const { indicator, point } = found
  const context = {
    siblings: topic.series === undefined ? [] : pointsOfYear(indicator, year),
    isSetBeside: holdsSetBeside(portal, indicator, point),
  }
  return {
    indicator,
    phrase: fillSentence(topic.sentence, portal.territory.subject, yearFigureOf(point, indicator, topic)),
    notes: yearNotes(topic, point, context),
    picture: yearPicture(topic, indicator, point),
  }
}

/** What is known of a year, part by part; a part of which nothing is known is left out. */
export function partsOfYear(portal: YearsSource, year: number): readonly PartOfYear[] {
  return YEAR_PARTS.map((part) => ({
    part,
    title: YEAR_PART_TITLES[part],
    statements: YEAR_TOPICS.filter((topic) => topic.part === part).flatMap(
      (topic) => statementOf(portal, year, topic) ?? [],
    ),
  })).filter(({ statements }) => statements.length > 0)
}
