import { hundredSquares, PALE } from '../../charts/small/hundred.ts'
import { oneInRow } from '../../charts/small/one-in-row.ts'
import { yearColumns } from '../../charts/small/year-columns.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { phraseText } from '../../text/language/phrase.ts'
import type { Phrase } from '../../text/language/phrase.ts'
import { easyIncomparable, EASY_PARTIAL, EASY_SILENT, easySentence } from '../../text/year/easy.ts'
import { EASY_TOPICS, EASY_WORDS } from '../../text/year/easy-topics.ts'
import type { EasyTopic, EasyWord } from '../../text/year/easy-topics.ts'
import { oneIn } from '../../text/year/one-in.ts'
import type { KnownPoint } from '../../text/points.ts'
import { bothYears } from './changes.ts'
import { unknownPicture } from './picture.ts'
import type { SmallPicture } from './picture.ts'
import { topicFigure, topicGap } from './statements.ts'
import { YEAR_COUNT } from './told-years.ts'
import type { ToldYear, YearsSource } from './told-years.ts'

/** A short sentence, its picture, the word that it needs, and short remarks. */
export interface EasyStatement {
  readonly id: string
  readonly phrase: Phrase
  /** Where no sentence before has explained it. */
  readonly word?: EasyWord | undefined
  readonly remarks: readonly string[]
  readonly picture: SmallPicture
}

/** The easy page of a year: the words that it all needs, what is known, what is not. */
export interface EasyYear {
  readonly words: readonly EasyWord[]
  readonly statements: readonly EasyStatement[]
  readonly unknowns: readonly EasyStatement[]
  /** Why nothing stands beside the year before. */
  readonly instead?: string
}

const HUNDRED = 100

function easyPicture(
  topic: EasyTopic,
  { chart: { meaning }, series }: ComputedIndicator,
  point: KnownPoint,
  phrase: Phrase,
): SmallPicture {
  const description = phraseText(phrase)
  if (topic.outOf === undefined) {
    const two = [point.period, String(Number(point.period) - 1)]
    const shown = series.points.filter(({ period }) => two.includes(period))
    return { drawing: yearColumns(shown, point.period, meaning), description, meaning }
  }
  const { count, of } = oneIn(Number(point.value))
  const drawing =
    of === HUNDRED
      ? hundredSquares(
          [
            { label: 'oui', size: count, shade: 1 },
            { label: 'non', size: of - count, shade: PALE },
          ],
          meaning,
        )
      : oneInRow(count, of, meaning)
  return { drawing, description, meaning }
}

function statementOf(portal: YearsSource, year: number, topic: EasyTopic): EasyStatement | undefined {
  const found = topicFigure(portal, year, topic)
  if (!found) return undefined
  const { indicator, point } = found
  const before = bothYears(portal, year, topic)?.before
  const phrase = easySentence(topic, indicator, { now: point, before, who: portal.territory.subject })
  if (!phrase) return undefined
  return {
    id: topic.indicator,
    phrase,
    remarks: [
      ...(point.partial ? [EASY_PARTIAL] : []),
      ...(topic.outOf && point.unknown > 0 ? [EASY_SILENT] : []),
    ],
    picture: easyPicture(topic, indicator, point, phrase),
  }
}

/** A word explained with the authority's name in it. */
function explained({ word, sentences }: EasyWord, { territory }: YearsSource): EasyWord {
  const named = (sentence: string) => capitalFirst(sentence.replace('{who}', territory.subject))
  return { word, sentences: sentences.map(named) }
}

/** The words that all sentences need: the authority, where it goes by an abbreviation, and what is signed. */
function firstWords(portal: YearsSource): readonly EasyWord[] {
  const { name, shortName, subject } = portal.territory
  const own = name === shortName ? [] : [{ word: capitalFirst(subject), sentences: [`${name}.`] }]
  return [...own, explained(EASY_WORDS.marche, portal)]
}

/** What a year says to readers who need short sentences: one idea each, no number without a comparison. */
export function easyYear(portal: YearsSource, { year, partial }: ToldYear): EasyYear {
  const told = new Set<EasyTopic['word']>()
  const statements = EASY_TOPICS.flatMap((topic) => {
    const statement = statementOf(portal, year, topic)
    if (!statement) return []
    const { word } = topic
    const isNew = word !== undefined && !told.has(word)
    told.add(word)
    return [{ ...statement, word: isNew ? explained(EASY_WORDS[word], portal) : undefined }]
  })
  const unknowns = EASY_TOPICS.filter((topic) => topicGap(portal, year, topic) !== undefined)
  return {
    words: firstWords(portal),
    statements,
    unknowns: unknowns.map(({ indicator, unknown }) => ({
      id: indicator,
      phrase: [unknown],
      remarks: [],
      picture: unknownPicture(),
    })),
    ...(bothYears(portal, year, { indicator: YEAR_COUNT })
      ? {}
      : { instead: easyIncomparable(year, partial) }),
  }
}
