import { yearColumns } from '../../charts/small/year-columns.ts'
import { fr } from '../../text/language/typography.ts'
import type { Phrase } from '../../text/language/phrase.ts'
import { fillSentence } from '../../text/year/fill.ts'
import { yearFigureOf } from '../../text/year/figure-words.ts'
import type { SmallPicture } from './picture.ts'
import { topicFigure } from './statements.ts'
import { toldYears, YEAR_COUNT } from './told-years.ts'
import type { ToldYear, YearsSource } from './told-years.ts'

/** A year in the list of all: how many contracts, and its place among the others. */
export interface YearItem extends ToldYear {
  readonly phrase: Phrase
  readonly picture: SmallPicture
}

export function yearItems(portal: YearsSource): readonly YearItem[] {
  return toldYears(portal).flatMap((told) => {
    const found = topicFigure(portal, told.year, { indicator: YEAR_COUNT })
    if (!found) return []
    const { indicator, point } = found
    const figure = yearFigureOf(point, indicator, { noun: ['marché signé', 'marchés signés'] })
    const { meaning } = indicator.chart
    return [
      {
        ...told,
        phrase: fillSentence(fr`{}.`, '', figure),
        picture: {
          drawing: yearColumns(indicator.series.points, point.period, meaning),
          description: fr`${point.period} parmi les autres années : ${figure.text}.`,
          meaning,
        },
      },
    ]
  })
}
