import { formatEurosShort } from '../language/format.ts'
import { shareText } from '../language/share.ts'
import { fr } from '../language/typography.ts'
import { hasValue, isUnknown } from '../points.ts'
import { fillSentence } from './fill.ts'
import type { Point } from '../../domain/series.ts'
import type { Figure, Phrase } from '../language/phrase.ts'
import type { YearTopic } from './topic.ts'

const PARTIAL = fr`Sur une partie de l'année.`
const SET_BESIDE = fr`Des montants à lire séparément y pèsent : la liste des marchés les signale.`

/** Both ends of what a figure could be, each with its column in the CSV. */
function ends({ period, series, bounds, range }: Point): readonly [Figure, Figure] | undefined {
  const place = { period, series }
  if (bounds && bounds[0] !== bounds[1])
    return [
      { ...place, text: shareText(bounds[0]), value: bounds[0], column: 'borne_basse' },
      { ...place, text: shareText(bounds[1]), value: bounds[1], column: 'borne_haute' },
    ]
  if (range && range[0] !== range[1])
    return [
      { ...place, text: formatEurosShort(range[0]), value: range[0], column: 'borne_basse' },
      { ...place, text: formatEurosShort(range[1]), value: range[1], column: 'borne_haute' },
    ]
  return undefined
}

function uncertainty(point: Point): Phrase[] {
  const found = ends(point)
  if (!found) return []
  const words = point.bounds
    ? fr`Entre {} et {}, selon ce que l'on ne sait pas.`
    : fr`Entre {} et {}, selon les lignes que l'on réunit.`
  return [fillSentence(words, '', ...found)]
}

/** The part of a composition that nobody knows, which has a figure of its own. */
function silent(siblings: readonly Point[]): Phrase[] {
  const unknown = siblings.filter(hasValue).find((each) => isUnknown(each) && Number(each.value) > 0)
  if (!unknown) return []
  const { period, series, value } = unknown
  const figure = { text: shareText(Number(value)), value, period, series }
  return [fillSentence(fr`Pour {} de l'ensemble, on ne le sait pas.`, '', figure)]
}

/** What a note depends on beside the point. */
export interface NoteContext {
  /** The other parts of a composition in that year. */
  readonly siblings: readonly Point[]
  /** Whether a sum holds amounts out of scale, or concessions by their title (rules 5 and 7). */
  readonly isSetBeside: boolean
}

/**
 * What stands under the sentence of a topic, in the order of its weight: that the year is half known, what the unknown
 * could change, what must not be read into it.
 */
export function yearNotes(
  topic: YearTopic,
  point: Point,
  { siblings, isSetBeside }: NoteContext,
): readonly Phrase[] {
  return [
    ...(point.partial ? [[PARTIAL]] : []),
    ...uncertainty(point),
    ...silent(siblings),
    ...(isSetBeside ? [[SET_BESIDE]] : []),
    ...(topic.caveat === undefined ? [] : [[topic.caveat]]),
  ]
}
