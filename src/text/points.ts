import { UNKNOWN_PERIOD, WHOLE_PERIOD, quantityForDrawing } from '../domain/series.ts'
import { formatQuantity } from './language/format.ts'
import type { Figure } from './language/phrase.ts'
import type { Point, Quantity } from '../domain/series.ts'
import type { Unit } from '../domain/unit.ts'

/** Keys of the series that gather what is not filled in. */
const UNKNOWN_SERIES = ['inconnu', 'inconnue']

/** A point that has a value. */
export type KnownPoint = Point & { readonly value: Quantity }

export function hasValue(point: Point): point is KnownPoint {
  return point.value !== null
}

export function isYear(point: Point): boolean {
  return /^\d{4}$/.test(point.period)
}

export function isUnknown(point: Point): boolean {
  return point.period === UNKNOWN_PERIOD || UNKNOWN_SERIES.includes(point.series ?? '')
}

export function sizeOf(point: KnownPoint): number {
  return quantityForDrawing(point.value)
}

/**
 * A point of the last complete year, or of the last partial one where none is complete (rule 17); a year still to come
 * only where there is no other.
 */
export function lastYear<P extends Point>(points: readonly P[]): P | undefined {
  const years = points.filter(isYear).toSorted((a, b) => Number(a.period) - Number(b.period))
  return years.findLast(({ partial }) => !partial) ?? years.findLast(({ ahead }) => !ahead) ?? years.at(-1)
}

/** Points of the whole period, largest first; what is unknown comes last. Ties keep the order of the registry. */
export function ranking(points: readonly Point[]): KnownPoint[] {
  return points
    .filter((point) => point.period === WHOLE_PERIOD && point.series !== undefined)
    .filter(hasValue)
    .sort((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)) || sizeOf(b) - sizeOf(a))
}

/** A point's value as words for a sentence, kept with its place in the series. */
export function figureOf(point: KnownPoint, unit: Unit, text?: string): Figure {
  return {
    text: text ?? formatQuantity(point.value, unit, 'short'),
    value: point.value,
    period: point.period,
    series: point.series,
  }
}

/** How a period is said in a table or under a bar. */
export function periodLabel(point: Point): string {
  if (point.period === UNKNOWN_PERIOD) return 'Date inconnue'
  if (point.period === WHOLE_PERIOD) return 'Ensemble'
  return point.period
}
