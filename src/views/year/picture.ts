import { hundredSquares, PALE } from '../../charts/small/hundred.ts'
import type { HundredPart } from '../../charts/small/hundred.ts'
import { scaleDots } from '../../charts/small/scale-dots.ts'
import { yearColumns } from '../../charts/small/year-columns.ts'
import { yearLine } from '../../charts/small/year-line.ts'
import type { Drawing } from '../../charts/chart.ts'
import type { ComputedIndicator, Meaning } from '../../domain/indicator.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import type { Point } from '../../domain/series.ts'
import { shareCounts } from '../../text/share-counts.ts'
import { formatNumber, formatPercent } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { hasValue, isYear } from '../../text/points.ts'
import type { KnownPoint } from '../../text/points.ts'
import { yearFigureOf } from '../../text/year/figure-words.ts'
import type { YearTopic } from '../../text/year/topic.ts'

/** A small drawing, and what it shows in words. */
export interface SmallPicture {
  readonly drawing: Drawing
  readonly description: string
  readonly meaning: Meaning
}

const YES = fr`oui`
const NO = fr`non`
const UNKNOWN = fr`on ne sait pas`
/** The end of the scale of shares. */
const WHOLE = 1

/** Yes in full colour, no hollow, unknown hatched: the three sides of a share on one base (rule 6). */
function sidesOf(point: Point): readonly HundredPart[] {
  const { yes, no } = shareCounts(point)
  return [
    { label: YES, size: quantityForDrawing(yes), shade: 1 },
    { label: NO, size: quantityForDrawing(no), shade: PALE },
    { label: UNKNOWN, size: point.unknown, shade: 1, unknown: true },
  ]
}

function years(indicator: ComputedIndicator, topic: Pick<YearTopic, 'noun' | 'series'>): string {
  return indicator.series.points
    .filter(hasValue)
    .filter((point) => isYear(point) && !point.ahead && point.series === topic.series)
    .map((point) => fr`${point.period} : ${yearFigureOf(point, indicator, topic).text}`)
    .join(' ; ')
}

/** The picture of a share: a hundred squares of what is known and what is not. */
function sharePicture(point: Point, meaning: Meaning): SmallPicture {
  const sides = sidesOf(point)
  const said = sides
    .filter(({ size }) => size > 0)
    .map(({ label, size }) => fr`${label} : ${formatNumber(size)}`)
  return {
    drawing: hundredSquares(sides, meaning),
    description: fr`Cent carrés partagés entre ${said.join(', ')}.`,
    meaning,
  }
}

/** The picture of what is not known at all. */
export function unknownPicture(): SmallPicture {
  const nothing = { label: UNKNOWN, size: 1, shade: 1, unknown: true }
  return {
    drawing: hundredSquares([nothing], 'spend'),
    description: fr`Cent carrés rayés : on ne sait pas.`,
    meaning: 'spend',
  }
}

/** The picture of a topic's figure, as its entry wants it. */
export function yearPicture(topic: YearTopic, indicator: ComputedIndicator, point: KnownPoint): SmallPicture {
  const { meaning } = indicator.chart
  const points = indicator.series.points.filter(({ series }) => series === topic.series)
  switch (topic.picture) {
    case 'hundred':
      return sharePicture(point, meaning)
    case 'scale':
      return {
        drawing: scaleDots([point], { max: WHOLE, end: formatPercent(WHOLE) }, meaning),
        description: fr`${yearFigureOf(point, indicator, topic).text}, sur une échelle de 0 à ${formatPercent(WHOLE)}.`,
        meaning,
      }
    case 'columns':
      return {
        drawing: yearColumns(points, point.period, meaning),
        description: fr`Par année : ${years(indicator, topic)}.`,
        meaning,
      }
    case 'line':
      return {
        drawing: yearLine(points, point.period, meaning),
        description: fr`Par année : ${years(indicator, topic)}.`,
        meaning,
      }
  }
}
