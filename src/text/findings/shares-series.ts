import { eachNoun, inEach } from '../language/each.ts'
import { spanPhrase } from './context.ts'
import { sentences } from './type.ts'
import { formatCount } from '../language/format.ts'
import { capitalised, enumeration } from '../language/phrase.ts'
import { figureOf, isUnknown, ranking } from '../points.ts'
import { ROW_WORDS } from '../row-words.ts'
import { shareText } from '../language/share.ts'
import { isPlural } from '../language/units.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Finding } from './type.ts'
import type { FindingContext } from './context.ts'
import type { KnownPoint } from '../points.ts'
import type { Phrase } from '../language/phrase.ts'

/** More series than this at the top are counted, not named. */
const MOST_NAMED = 2

const share = (point: KnownPoint) => figureOf(point, 'part', shareText(Number(point.value)))
const named = (point: KnownPoint) => fr`« ${point.seriesLabel ?? point.series ?? ''} »`

function titleOf(
  { words = {} }: ComputedIndicator,
  top: readonly KnownPoint[],
  all: number,
  span: string,
): Phrase {
  const { plural } = eachNoun(words.each)
  const said: Phrase = [share(top[0]!), words.share ? ` ${words.share}` : '', span]
  if (top.length === all && all > 1) return [fr`La part est la même dans les ${all} ${plural} : `, ...said]
  if (top.length > MOST_NAMED) return [`Dans ${top.length} ${plural} sur ${all}, `, ...said]
  const where =
    top.length === 1
      ? `${inEach(words.each)} ${named(top[0]!)}`
      : `dans les ${plural} ${named(top[0]!)} et ${named(top[1]!)}`
  return all === 1
    ? [fr`${capitalised([where]).join('')} : `, ...said]
    : [fr`Au plus haut, ${where} : `, ...said]
}

/** The finding of one share a series: where it is largest, then the next, the smallest, and those too small to say. */
export function sharesBySeriesFinding(
  indicator: ComputedIndicator,
  context: FindingContext,
): Finding | undefined {
  const { points, rowKind } = indicator.series
  const shares = ranking(points).filter((point) => !isUnknown(point))
  const [first] = shares
  if (!first) return undefined
  const top = shares.filter(({ value }) => value === first.value)
  const next = shares.slice(top.length, top.length + 2)
  const last = shares.at(-1)!
  const detail = (point: KnownPoint): Phrase => [`${named(point)} (`, share(point), ')']
  const few = points.filter((point) => point.value === null && !isUnknown(point)).length
  const { singular, plural } = eachNoun(indicator.words?.each)
  const rows = ROW_WORDS[rowKind]
  return {
    title: titleOf(indicator, top, shares.length, spanPhrase(indicator, context)),
    summary: sentences(
      next.length > 0
        ? [next.length > 1 ? 'Viennent ensuite ' : 'Vient ensuite ', ...enumeration(next.map(detail)), '.']
        : undefined,
      next.length > 0 && !next.includes(last) ? [fr`La plus basse : `, ...detail(last), '.'] : undefined,
      few > 0
        ? [
            fr`${formatCount(few, singular, plural)} ${isPlural(few) ? 'ont' : 'a'} moins de cinq ${rows.many} renseigné${rows.feminine ? 'e' : ''}s : pas de part.`,
          ]
        : undefined,
    ),
  }
}
