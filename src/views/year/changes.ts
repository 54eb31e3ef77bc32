import { scaleDots } from '../../charts/small/scale-dots.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { formatPercent, formatQuantity } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { changeOfYear, incomparable } from '../../text/year/change.ts'
import type { TwoYears } from '../../text/year/change.ts'
import { yearFigureOf } from '../../text/year/figure-words.ts'
import type { YearTopic } from '../../text/year/topic.ts'
import { YEAR_TOPICS } from '../../text/year/topics.ts'
import type { SmallPicture } from './picture.ts'
import { topicFigure } from './statements.ts'
import type { YearStatement } from './statements.ts'
import { YEAR_COUNT } from './told-years.ts'
import type { YearsSource } from './told-years.ts'

type About = Pick<YearTopic, 'indicator' | 'series'>

/** The figures of a topic in a year and in the one before, where both are whole (rule 17). */
export function bothYears(portal: YearsSource, year: number, topic: About): TwoYears | undefined {
  const [now, before] = [year, year - 1].map((each) => topicFigure(portal, each, topic)?.point)
  return now && before && !now.partial && !before.partial ? { now, before } : undefined
}

function changePicture(
  topic: YearTopic,
  indicator: ComputedIndicator,
  { now, before }: TwoYears,
): SmallPicture {
  const { unit, chart } = indicator
  const words = (point: TwoYears['now']) => yearFigureOf(point, indicator, topic).text
  const ends = [now, before].flatMap(({ value, range }) => [value, ...(range ?? [])])
  const top = ends.reduce((most, each) => (quantityForDrawing(each) > quantityForDrawing(most) ? each : most))
  const scale =
    unit === 'part'
      ? { max: 1, end: formatPercent(1) }
      : { max: quantityForDrawing(top), end: formatQuantity(top, unit, 'short') }
  return {
    drawing: scaleDots([now, before], scale, chart.meaning),
    description: fr`${now.period} : ${words(now)} ; ${before.period} : ${words(before)}.`,
    meaning: chart.meaning,
  }
}

/** What changed since the year before, topic by topic; or, in one sentence, why nothing may be compared. */
export interface ChangesOfYear {
  readonly statements: readonly Omit<YearStatement, 'notes'>[]
  readonly instead?: string
}

export function changesOfYear(portal: YearsSource, year: number): ChangesOfYear {
  const statements = YEAR_TOPICS.flatMap((topic) => {
    const years = bothYears(portal, year, topic)
    const indicator = topicFigure(portal, year, topic)?.indicator
    const phrase = years && indicator && changeOfYear(topic, indicator, years)
    return phrase ? [{ indicator, phrase, picture: changePicture(topic, indicator, years) }] : []
  })
  if (statements.length > 0) return { statements }
  const [now, before] = [year, year - 1].map(
    (each) => topicFigure(portal, each, { indicator: YEAR_COUNT })?.point,
  )
  return { statements, instead: incomparable(year, now?.partial === true, before ? 'partial' : 'absent') }
}
