import { formatCount, formatNumber, formatQuantity } from '../language/format.ts'
import { shareText } from '../language/share.ts'
import { figureOf } from '../points.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Figure } from '../language/phrase.ts'
import type { KnownPoint } from '../points.ts'
import type { YearTopic } from './topic.ts'

type Counted = Pick<YearTopic, 'noun'>

/** Below this a mean is worth its decimal. */
const ONE_DECIMAL = 20

/** The value without what it counts, where the sentence has said it: "244", "23 %", "263 M€". */
export function yearFigureAlone(point: KnownPoint, { unit }: Pick<ComputedIndicator, 'unit'>): Figure {
  const { value } = point
  if (typeof value === 'bigint') return figureOf(point, unit)
  return figureOf(
    point,
    unit,
    unit === 'part' ? shareText(value) : formatNumber(value, value < ONE_DECIMAL ? 1 : 0),
  )
}

/** The value of a point in the words of a topic: "244 marchés", "23 %", "263 M€". */
export function yearFigureOf(
  point: KnownPoint,
  { unit }: Pick<ComputedIndicator, 'unit'>,
  { noun }: Counted,
): Figure {
  const { value } = point
  if (typeof value === 'bigint' || unit === 'part') return yearFigureAlone(point, { unit })
  if (noun !== undefined) return figureOf(point, unit, formatCount(Math.round(value), ...noun))
  return figureOf(point, unit, formatQuantity(value, unit, 'short'))
}
