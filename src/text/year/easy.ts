import { formatCount, formatNumber } from '../language/format.ts'
import { fr } from '../language/typography.ts'
import { figureOf } from '../points.ts'
import { directionOf } from './change.ts'
import { fillSentence } from './fill.ts'
import { oneIn, oneInText } from './one-in.ts'
import type { Direction } from './change.ts'
import type { EasyTopic } from './easy-topics.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Cents } from '../../domain/money.ts'
import type { Figure, Phrase } from '../language/phrase.ts'
import type { KnownPoint } from '../points.ts'

/** Scales of euros in whole words, largest first: `from` in cents. */
const EURO_WORDS = [
  { from: 100_000_000_000n, of: 'd’euros', noun: ['milliard', 'milliards'] },
  { from: 100_000_000n, of: 'd’euros', noun: ['million', 'millions'] },
] as const
const CENTS = 100n

/** "263 millions d’euros", "1,2 million d’euros", "85 000 euros": no sign, no abbreviation. */
export function eurosInWords(cents: Cents): string {
  const scale = EURO_WORDS.find(({ from }) => cents >= from)
  if (!scale) return formatCount(cents / CENTS, 'euro', 'euros')
  const tenths = Number((cents * 10n + scale.from / 2n) / scale.from)
  const number = tenths >= 100 ? formatNumber(Math.round(tenths / 10)) : formatNumber(tenths / 10, 1)
  return `${number}\u00a0${scale.noun[tenths >= 20 ? 1 : 0]} ${scale.of}`
}

function easyFigure(point: KnownPoint, { unit }: ComputedIndicator, { noun }: EasyTopic): Figure {
  const { value } = point
  if (typeof value === 'bigint') return figureOf(point, unit, eurosInWords(value))
  const rounded = Math.round(value)
  return figureOf(point, unit, noun ? formatCount(rounded, ...noun) : formatNumber(rounded))
}

const BESIDE: Record<Direction, string> = { more: 'plus qu’en', less: 'moins qu’en', same: 'autant qu’en' }

/**
 * The sentence of a topic on a year; `undefined` where its figure would stand alone: nothing before to hold it against.
 */
export function easySentence(
  topic: EasyTopic,
  indicator: ComputedIndicator,
  {
    now,
    before,
    who,
  }: { readonly now: KnownPoint; readonly before?: KnownPoint | undefined; readonly who: string },
): Phrase | undefined {
  const { outOf, beside, like } = topic
  if (outOf) {
    const share = oneIn(Number(now.value))
    const figure = figureOf(now, indicator.unit, oneInText(share, outOf.noun))
    const rest =
      share.of === 1 && share.count === 0
        ? outOf.none
        : share.count === 1 && share.of > 1
          ? outOf.one
          : outOf.many
    return fillSentence(`{} ${rest}.`, who, figure)
  }
  const figure = easyFigure(now, indicator, topic)
  if (like !== undefined) return fillSentence(like, who, figure)
  if (beside === undefined || before === undefined) return undefined
  const direction = directionOf({ now, before }, figure.text === easyFigure(before, indicator, topic).text)
  return fillSentence(fr`${beside}, ${BESIDE[direction]} ${before.period}.`, who, figure)
}

/** Why the page holds nothing against the year before, and leaves out what would need it. */
export function easyIncomparable(year: number, isPartial: boolean): string {
  return isPartial ? fr`Il manque des mois de ${year}.` : fr`On ne compare pas ${year} avec ${year - 1}.`
}

export const EASY_PARTIAL = fr`Il manque des mois.`
export const EASY_SILENT = fr`Pour certains marchés, on ne sait pas.`
