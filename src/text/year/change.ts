import { quantityForDrawing } from '../../domain/series.ts'
import { fr } from '../language/typography.ts'
import { fillSentence } from './fill.ts'
import { yearFigureAlone } from './figure-words.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Phrase } from '../language/phrase.ts'
import type { KnownPoint } from '../points.ts'
import type { YearTopic } from './topic.ts'

/** Two whole years that follow one another (rule 17). */
export interface TwoYears {
  readonly now: KnownPoint
  readonly before: KnownPoint
}

export type Direction = 'more' | 'less' | 'same'

const WORDS: Record<Direction, { readonly of: string; readonly often: string }> = {
  more: { of: 'Plus', often: 'Plus souvent' },
  less: { of: 'Moins', often: 'Moins souvent' },
  same: { of: 'Autant', often: 'Aussi souvent' },
}

/** Which way a figure went; what is printed alike is the same. */
export function directionOf({ now, before }: TwoYears, isAlike: boolean): Direction {
  const difference = quantityForDrawing(now.value) - quantityForDrawing(before.value)
  if (isAlike || difference === 0) return 'same'
  return difference > 0 ? 'more' : 'less'
}

/** "Plus de marchés signés : 244, contre 225 en 2024.", for topics that are compared. */
export function changeOfYear(
  topic: YearTopic,
  indicator: ComputedIndicator,
  years: TwoYears,
): Phrase | undefined {
  const { change } = topic
  if (change === undefined) return undefined
  const now = yearFigureAlone(years.now, indicator)
  const before = yearFigureAlone(years.before, indicator)
  const words = WORDS[directionOf(years, now.text === before.text)]
  const head = 'of' in change ? `${words.of} ${change.of}` : `${words.often} ${change.often}`
  return fillSentence(fr`${head} : {}, contre {} en ${years.before.period}.`, '', now, before)
}

/** Why a year is held against none. */
export function incomparable(year: number, isPartial: boolean, before: 'partial' | 'absent'): string {
  if (isPartial)
    return fr`L'année ${year} est incomplète dans les fichiers : elle ne se compare à aucune autre.`
  return before === 'partial'
    ? fr`L'année ${year - 1} est incomplète dans les fichiers : rien ne se compare à elle.`
    : fr`Les fichiers ne disent rien de ${year - 1} : il n'y a pas d'année d'avant à comparer.`
}
